// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import { DraftCalls } from '../shared/draft-calls';

export interface DeviceKey {
  readonly id: string;
  readonly key: CryptoKey;
}

/** The key of one's own drafts on this device: the server keeps it, the page holds it in memory and nowhere else. */
@Injectable({ providedIn: 'root' })
export class DeviceKeys {
  private readonly calls = inject(DraftCalls);
  private held: DeviceKey | null = null;

  /** Null where it cannot be had: no session, no network, or a page that is not served securely. */
  async own(): Promise<DeviceKey | null> {
    if (this.held || !globalThis.crypto?.subtle) return this.held;
    try {
      const { key, keyId } = await this.calls.key();
      const bytes = Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0));
      this.held = { id: keyId, key: await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']) };
    } catch {
      return null;
    }
    return this.held;
  }

  forget(): void {
    this.held = null;
  }
}
