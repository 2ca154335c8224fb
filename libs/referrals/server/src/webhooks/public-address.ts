// SPDX-License-Identifier: EUPL-1.2
import { BlockList, isIP } from 'node:net';

/** Networks that are nobody's in the open internet (IANA special-purpose address registries, RFC 6890), and those that carry them inside. */
const V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;
/** The one range of IPv6 that is given out (2000::/3), without what carries IPv4 inside or is for documents. */
const V6_GIVEN = ['2000::', 3] as const;
const V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const refused = new BlockList();
for (const [network, bits] of V4) refused.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of V6) refused.addSubnet(network, bits, 'ipv6');
const given = new BlockList();
given.addSubnet(...V6_GIVEN, 'ipv6');

/** Whether an address is somewhere in the open: not this machine, not its network, not a cloud's own services. */
export function isPublicAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return isPublicAddress(mapped);
  if (isIP(address) === 4) return !refused.check(address, 'ipv4');
  return isIP(address) === 6 && given.check(address, 'ipv6') && !refused.check(address, 'ipv6');
}
