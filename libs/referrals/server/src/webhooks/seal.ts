// SPDX-License-Identifier: EUPL-1.2
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@soglia/platform';
import type { Webhook } from './webhook.entities';

/** 256 bits; Standard Webhooks asks for 192 at least. */
const SECRET_BYTES = 32;
const [NONCE_BYTES, TAG_BYTES] = [12, 16];
const PURPOSE = 'soglia webhook secrets 1';

type Whose = Pick<Webhook, 'ambitoId' | 'id'>;

/**
 * Keeps the secrets of webhooks: AES-256-GCM under a key that only the installation's own secret yields (HKDF, RFC 5869), bound to their
 * webhook. A copy of the database signs nothing.
 */
@Injectable()
export class WebhookSeal {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = Buffer.from(hkdfSync('sha256', config.http.sessionSecret, '', PURPOSE, SECRET_BYTES));
  }

  make(): Buffer {
    return randomBytes(SECRET_BYTES);
  }

  close(secret: Buffer, whose: Whose): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(nameOf(whose));
    return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  }

  /** Null when the installation's secret is not the one under which it was closed. */
  open(closed: Buffer, whose: Whose): Buffer | null {
    const decipher = createDecipheriv('aes-256-gcm', this.key, closed.subarray(0, NONCE_BYTES)).setAAD(nameOf(whose));
    decipher.setAuthTag(closed.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(closed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    } catch {
      return null;
    }
  }

  /** The secrets that sign now, the newest first. */
  secretsOf(webhook: Pick<Webhook, 'ambitoId' | 'id' | 'secret' | 'oldSecret' | 'oldSecretUntil'>, now: Date): Buffer[] {
    const old = webhook.oldSecret && webhook.oldSecretUntil && webhook.oldSecretUntil > now ? [webhook.oldSecret] : [];
    return [webhook.secret, ...old].map((each) => this.open(each, webhook)).filter((each) => each !== null);
  }
}

/** As it is shown to people: Standard Webhooks 1.0.0, "Secret serialization". */
export const secretText = (secret: Buffer): string => `whsec_${secret.toString('base64')}`;

const nameOf = ({ ambitoId, id }: Whose) => Buffer.from(`${ambitoId}/${id}`);
