// SPDX-License-Identifier: EUPL-1.2
import { isIP } from 'node:net';
import type { Config } from '@soglia/platform';
import { isPublicAddress } from './public-address';

/**
 * The address of a webhook as it is kept; null when it is none that we may call. In production: https, and no address inside. What a name
 * resolves to is looked at when it is called, not now: it may be another by then.
 */
export function webhookAddress(text: string, mode: Config['mode']): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, username, password, hostname, hash, href } = new URL(text);
  if (protocol !== 'https:' && !(protocol === 'http:' && mode === 'demo')) return null;
  if (username || password || hash) return null;
  const host = hostname.replace(/^\[|\]$/g, '');
  if (mode === 'production' && (isIP(host) ? !isPublicAddress(host) : !host.includes('.'))) return null;
  return href;
}
