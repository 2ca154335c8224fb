// SPDX-License-Identifier: EUPL-1.2
import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { toProblem } from '@soglia/ui';
import { type AlsoHere, DraftCalls } from '../shared/draft-calls';
import { DeviceDrafts } from './device-drafts';
import type { ServerDraft } from './newest-draft';
import { sameContent, type Snapshot } from './snapshot';
import { readServerDraft } from './server-draft';

/** Where what was written is safe now. */
export type DraftState = 'empty' | 'saving' | 'server' | 'device' | 'nowhere' | 'conflict' | 'registered';

/** What is kept, with what the list of drafts and the presence of others go by. */
export interface Kept {
  readonly snapshot: Snapshot;
  readonly people: readonly string[];
  readonly accessPoint: string;
  readonly label: string | null;
}

const DEVICE_WAIT_MS = 250;
export const SERVER_WAIT_MS = 1500;
const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 30_000;
/** Presence lasts two minutes at the server: whoever goes on reading is still there. */
const PRESENCE_MS = 60_000;
const FINAL = ['too-many', 'payload-too-large', 'malformed', 'forbidden'];

/** Keeps what is written: on the device a moment after each key, at the server a little later, and again until it is there. */
@Injectable()
export class DraftKeeper {
  private readonly calls = inject(DraftCalls);
  private readonly device = inject(DeviceDrafts);
  private id = '';
  private version: number | null = null;
  private latest: Kept | null = null;
  private unsent: Kept | null = null;
  private underway: Promise<void> | null = null;
  /** One after the other: what is older must not land on what is newer, nor on what was thrown away. */
  private writing: Promise<unknown> = Promise.resolve();
  /** Another tab writes the draft, or the page is gone: nothing is saved from here, not even later. */
  private resting = false;
  private retry = FIRST_RETRY_MS;
  private deviceTimer: ReturnType<typeof setTimeout> | undefined;
  private serverTimer: ReturnType<typeof setTimeout> | undefined;

  readonly state = signal<DraftState>('empty');
  readonly savedAt = signal<string | null>(null);
  readonly others = signal<readonly AlsoHere[]>([]);
  /** What the server has instead, when somebody must choose. */
  readonly conflict = signal<ServerDraft | null>(null);

  constructor() {
    const presence = setInterval(() => this.tellPresence(), PRESENCE_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(presence);
      this.rest();
    });
  }

  begin(id: string, version: number | null, savedAt: string | null): void {
    this.pause();
    this.resting = false;
    [this.id, this.version, this.latest, this.unsent, this.retry] = [id, version, null, null, FIRST_RETRY_MS];
    this.state.set(savedAt ? 'server' : 'empty');
    this.savedAt.set(savedAt);
    this.others.set([]);
    this.conflict.set(null);
  }

  /** The server knows of the draft: a file of it can be taken. */
  async ensure(): Promise<void> {
    await this.underway;
    if (this.version === null) await this.send();
  }

  changed(kept: Kept): void {
    [this.latest, this.unsent] = [kept, kept];
    if (this.state() !== 'conflict') this.state.set('saving');
    clearTimeout(this.deviceTimer);
    this.deviceTimer = setTimeout(() => void this.keepHere(false), DEVICE_WAIT_MS);
    this.sendIn(SERVER_WAIT_MS);
  }

  /** It was read from there: nothing is to be saved until something is written. */
  know(kept: Kept): void {
    this.latest = kept;
  }

  /** Now, whatever timers say: the page is going away, or somebody signed in again. */
  async flush(): Promise<void> {
    if (this.unsent) await this.keepHere(false);
    await this.underway;
    await this.send();
  }

  /** Keeps mine over what the server has. */
  keepMine(): void {
    this.version = this.conflict()?.version ?? this.version;
    this.conflict.set(null);
    this.state.set('saving');
    this.unsent = this.latest;
    void this.flush();
  }

  /** From here on somebody else writes it, or nobody. */
  rest(): void {
    this.resting = true;
    this.pause();
  }

  private pause(): void {
    clearTimeout(this.deviceTimer);
    clearTimeout(this.serverTimer);
  }

  /** It is registered, or thrown away: nothing of it stays here, nor of a save that was on its way and arrives after the contact. */
  async drop(): Promise<void> {
    const { underway } = this;
    this.rest();
    [this.latest, this.unsent] = [null, null];
    this.state.set('empty');
    await this.writing;
    await this.device.remove(this.id);
    if (underway) void underway.then(() => this.calls.discard(this.id)).catch(() => undefined);
  }

  private sendIn(wait: number): void {
    clearTimeout(this.serverTimer);
    if (!this.resting) this.serverTimer = setTimeout(() => void this.send(), wait);
  }

  private async keepHere(onServer: boolean): Promise<boolean> {
    clearTimeout(this.deviceTimer);
    if (!this.latest || this.resting) return false;
    const { id, version: base } = this;
    const draft = { id, snapshot: this.latest.snapshot, savedAt: new Date().toISOString(), base, onServer };
    const saved = this.writing.then(() => this.device.save(draft));
    this.writing = saved;
    return saved;
  }

  private async send(): Promise<void> {
    clearTimeout(this.serverTimer);
    const kept = this.unsent;
    if (!kept || this.underway || this.conflict() || this.resting) return;
    this.underway = this.sendNow(kept);
    await this.underway.finally(() => (this.underway = null));
    if (this.unsent && this.state() === 'saving') this.sendIn(SERVER_WAIT_MS);
  }

  private async sendNow(kept: Kept): Promise<void> {
    this.unsent = null;
    try {
      const receipt = await this.calls.save(this.id, { ...kept, form: { ...kept.snapshot } }, this.version);
      this.version = receipt.version;
      this.retry = FIRST_RETRY_MS;
      this.others.set(receipt.others);
      await this.settle(receipt.savedAt);
    } catch (cause) {
      this.unsent ??= kept;
      await this.failed(cause);
    }
  }

  private async settle(savedAt: string): Promise<void> {
    if (this.latest) await this.keepHere(this.unsent === null);
    this.savedAt.set(savedAt);
    if (this.latest) this.state.set(this.unsent ? 'saving' : 'server');
  }

  private async failed(cause: unknown): Promise<void> {
    const { status, code } = toProblem(cause);
    if (code === 'draft-registered' || code === 'already-registered') return this.state.set('registered');
    if (status === 412 || status === 409) return this.meet();
    const isHere = await this.keepHere(false);
    if (isHere) this.savedAt.set(new Date().toISOString());
    this.state.set(isHere ? 'device' : 'nowhere');
    if (FINAL.includes(code)) return;
    this.sendIn(this.retry);
    this.retry = Math.min(this.retry * 2, LONGEST_RETRY_MS);
  }

  /** Somebody saved this draft elsewhere meanwhile: the same words are no conflict. */
  private async meet(): Promise<void> {
    const there = await readServerDraft(this.calls, this.id).catch(() => null);
    if (!there || !this.latest) {
      this.version = null;
      return this.sendIn(SERVER_WAIT_MS);
    }
    this.version = there.version;
    if (sameContent(there.snapshot, this.latest.snapshot)) {
      this.unsent = null;
      return this.settle(there.savedAt);
    }
    this.conflict.set(there);
    this.state.set('conflict');
  }

  private tellPresence(): void {
    if (document.visibilityState !== 'visible' || this.state() !== 'server' || !this.latest || this.latest.people.length === 0) return;
    this.unsent = this.latest;
    void this.send();
  }
}
