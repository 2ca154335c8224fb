// SPDX-License-Identifier: EUPL-1.2
/** Who asks, for a limit: whoever has an IPv6 network has more addresses than we could count, so the network is the asker. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(':')) return address;
  const [before = '', after] = address.toLowerCase().split('::');
  const head = before ? before.split(':') : [];
  const missing = after === undefined ? 0 : 8 - head.length - (after ? after.split(':').length : 0);
  const groups = [...head, ...Array<string>(Math.max(0, missing)).fill('0'), ...(after ? after.split(':') : [])];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
