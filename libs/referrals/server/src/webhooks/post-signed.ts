// SPDX-License-Identifier: EUPL-1.2
import { lookup as resolve } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { CONFIG, type Config } from '@soglia/platform';
import { isPublicAddress } from './public-address';

/** For everything: name, connection, and the first line of the answer. */
const TIMEOUT_MS = 10_000;

export type Answer = { readonly status: number } | { readonly error: 'timeout' | 'connection' | 'address-refused' };

class AddressRefused extends Error {}

/**
 * Sends one signed message. It follows no redirect and reads nothing of the answer but its status. In production it connects to nothing
 * inside: the address is looked at as it is connected to, so that a name cannot change in between.
 */
@Injectable()
export class PostSigned {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'mode'>,
    @Optional() private readonly timeoutMs: number = TIMEOUT_MS,
  ) {}

  async post(address: string, headers: Readonly<Record<string, string>>, body: string): Promise<Answer> {
    try {
      return { status: await this.send(new URL(address), headers, body) };
    } catch (error) {
      if (error instanceof AddressRefused) return { error: 'address-refused' };
      const { name, code } = error as { name?: string; code?: string };
      return { error: name === 'AbortError' || name === 'TimeoutError' || code === 'ABORT_ERR' ? 'timeout' : 'connection' };
    }
  }

  private send(url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<number> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) && !this.allows(host)) return Promise.reject(new AddressRefused());
    if (this.config.mode === 'production' && url.protocol !== 'https:') return Promise.reject(new AddressRefused());
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    return new Promise((answer, fail) => {
      const call = request(url, {
        method: 'POST',
        // A connection of its own: one that is kept open might lead where the address was not looked at.
        agent: false,
        lookup: this.lookup,
        signal: AbortSignal.timeout(this.timeoutMs),
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'Soglia-Webhook/1',
        },
      });
      call.on('error', fail);
      call.on('response', (response) => {
        response.on('error', () => undefined).destroy();
        answer(response.statusCode ?? 0);
      });
      call.end(body);
    });
  }

  private readonly lookup: LookupFunction = (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0);
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => this.allows(address))) return done(new AddressRefused(), '', 0);
      if (options.all) return done(null, addresses);
      done(null, first.address, first.family);
    });
  };

  private allows(address: string): boolean {
    return this.config.mode === 'demo' || isPublicAddress(address);
  }
}
