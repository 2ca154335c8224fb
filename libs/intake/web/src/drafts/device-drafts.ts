// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type DeviceKey, DeviceKeys } from './device-key';
import { type SavedSnapshot, toSnapshot } from './snapshot';

export const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

export interface DeviceDraft extends SavedSnapshot {
  readonly id: string;
  /** The version of the server's draft that this one goes on from; null = the server has none. */
  readonly base: number | null;
  /** Whether the server has exactly this. */
  readonly onServer: boolean;
}

/** How a draft lies on the disk: whose it is and how old it is can be read, what it says cannot. */
interface Sealed {
  readonly id: string;
  readonly keyId: string;
  readonly savedAt: string;
  readonly base: number | null;
  readonly onServer: boolean;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

interface Drafts extends DBSchema {
  drafts: { key: string; value: Sealed };
}

/** Drafts on this device, sealed with a key that only their operator can fetch. What cannot be stored is simply not there. */
@Injectable({ providedIn: 'root' })
export class DeviceDrafts {
  private readonly keys = inject(DeviceKeys);
  private opened: Promise<IDBPDatabase<Drafts>> | null = null;

  /** Before the first letter, so that the key is here if the network goes: old drafts leave, and true when new ones can be kept. */
  async open(now: Date): Promise<boolean> {
    await this.sweep(now);
    return (await this.keys.own()) !== null;
  }

  /** True when it is on the disk. */
  async save(draft: DeviceDraft): Promise<boolean> {
    const own = await this.keys.own();
    if (!own) return false;
    try {
      await (await this.database()).put('drafts', await seal(draft, own));
      return true;
    } catch {
      return false;
    }
  }

  async read(id: string): Promise<DeviceDraft | null> {
    const own = await this.keys.own();
    const sealed = await this.quietly((database) => database.get('drafts', id));
    return own && sealed?.keyId === own.id ? await unseal(sealed, own) : null;
  }

  /** One's own drafts that the server does not have as they are here. */
  async unsent(): Promise<readonly DeviceDraft[]> {
    const own = await this.keys.own();
    const all = (await this.quietly((database) => database.getAll('drafts'))) ?? [];
    const mine = own ? all.filter((sealed) => sealed.keyId === own.id && !sealed.onServer) : [];
    return (await Promise.all(mine.map((sealed) => unseal(sealed, own as DeviceKey)))).filter((draft) => draft !== null);
  }

  async remove(id: string): Promise<void> {
    await this.quietly((database) => database.delete('drafts', id));
  }

  /** Older than seven days: gone, whoever's they are. */
  async sweep(now: Date): Promise<void> {
    await this.removeIf(({ savedAt }) => Date.parse(savedAt) < now.getTime() - KEPT_MS);
  }

  /** At sign-out: what the server has leaves the device, and the key leaves the memory. */
  async forget(): Promise<void> {
    this.keys.forget();
    await this.removeIf(({ onServer }) => onServer);
  }

  private async removeIf(condition: (sealed: Sealed) => boolean): Promise<void> {
    const all = (await this.quietly((database) => database.getAll('drafts'))) ?? [];
    for (const sealed of all.filter(condition)) await this.remove(sealed.id);
  }

  /** A browser that keeps nothing (private window, full disk) must not stop anybody from writing. */
  private async quietly<T>(act: (database: IDBPDatabase<Drafts>) => Promise<T>): Promise<T | undefined> {
    try {
      return await act(await this.database());
    } catch {
      return undefined;
    }
  }

  private database(): Promise<IDBPDatabase<Drafts>> {
    this.opened ??= openDB<Drafts>('soglia', 1, { upgrade: (database) => void database.createObjectStore('drafts', { keyPath: 'id' }) });
    return this.opened;
  }
}

async function seal({ id, snapshot, savedAt, base, onServer }: DeviceDraft, own: DeviceKey): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(snapshot));
  return { id, keyId: own.id, savedAt, base, onServer, iv, bytes: await crypto.subtle.encrypt(cipher(iv, id), own.key, plain) };
}

async function unseal({ id, savedAt, base, onServer, iv, bytes }: Sealed, own: DeviceKey): Promise<DeviceDraft | null> {
  try {
    const plain = new TextDecoder().decode(await crypto.subtle.decrypt(cipher(iv, id), own.key, bytes));
    const snapshot = toSnapshot(JSON.parse(plain));
    return snapshot && { id, snapshot, savedAt, base, onServer };
  } catch {
    return null;
  }
}

/** Bound to its id: one draft cannot be put in another's place. */
const cipher = (iv: Uint8Array<ArrayBuffer>, id: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(id),
});
