// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';

/** What the store keeps of a session. */
export interface KeptSession {
  readonly accountId?: string;
}

/** A session is read again at most this often: how long one that another api process has ended may still work here. */
const REMEMBER_MS = 5_000;
const MOST_SESSIONS = 5_000;

/** Sessions read in the last seconds, so that not every request begins with a round trip. What ends in this process is forgotten at once. */
@Injectable()
export class SessionMemory {
  private readonly remembered = new Map<string, { readonly session: KeptSession; readonly until: number }>();
  private endings = 0;

  recall(sid: string): KeptSession | null {
    const known = this.remembered.get(sid);
    return known && known.until > Date.now() ? known.session : null;
  }

  /** To be taken before a session is read and given back with it: one that ended meanwhile must not be remembered. */
  ticket(): number {
    return this.endings;
  }

  remember(sid: string, session: KeptSession, ticket: number): void {
    if (ticket !== this.endings) return;
    if (this.remembered.size >= MOST_SESSIONS) this.remembered.clear();
    this.remembered.set(sid, { session, until: Date.now() + REMEMBER_MS });
  }

  forget(sid: string): void {
    this.endings += 1;
    this.remembered.delete(sid);
  }

  forgetAccount(accountId: string): void {
    this.endings += 1;
    for (const [sid, { session }] of this.remembered) if (session.accountId === accountId) this.remembered.delete(sid);
  }
}
