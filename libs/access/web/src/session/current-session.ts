// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, Injectable, signal } from '@angular/core';
import type { Permission } from '@soglia/kernel';
import { DEVICE_DRAFTS, toProblem } from '@soglia/ui';
import { type Credentials, type Session, SessionCalls } from './session-calls';

/** Who is signed in, as the server says. */
@Injectable({ providedIn: 'root' })
export class CurrentSession {
  private readonly calls = inject(SessionCalls);
  private readonly drafts = inject(DEVICE_DRAFTS, { optional: true });
  private readonly known = signal<Session | null>(null);
  private restored: Promise<void> | null = null;

  readonly session = this.known.asReadonly();
  /** The server has forgotten us while a page was open. */
  readonly expired = signal(false);
  /** Why it is not known who is signed in. */
  readonly restoreFailure = signal<unknown>(null);
  /** Why the session could not be closed. */
  readonly signOutFailure = signal<unknown>(null);
  readonly permissions = computed(() => new Set(this.known()?.permissions ?? []));

  may(permission: Permission): boolean {
    return this.permissions().has(permission);
  }

  /** Asks the server at the first guarded page, and again only when it could not say. */
  restore(): Promise<void> {
    this.restored ??= this.ask();
    return this.restored;
  }

  async signIn(credentials: Credentials): Promise<void> {
    this.known.set(await this.calls.open(credentials));
    this.expired.set(false);
  }

  /** A session that the server has already forgotten is closed as well. */
  async signOut(): Promise<void> {
    try {
      if (!this.expired()) await this.calls.close();
      await this.forgetDrafts();
      this.forget();
    } catch (cause) {
      if (isNobody(cause)) {
        await this.forgetDrafts();
        this.forget();
      } else this.signOutFailure.set(cause);
    }
  }

  expire(): void {
    if (this.known()) this.expired.set(true);
  }

  /** Whoever comes next finds neither drafts nor their key. */
  forget(): void {
    void this.forgetDrafts();
    this.known.set(null);
    this.expired.set(false);
    this.signOutFailure.set(null);
  }

  /** What cannot be wiped now goes after seven days: nobody is kept from leaving. */
  private async forgetDrafts(): Promise<void> {
    await this.drafts?.forget().catch(() => undefined);
  }

  private async ask(): Promise<void> {
    try {
      this.known.set(await this.calls.read());
      this.restoreFailure.set(null);
    } catch (cause) {
      const failure = isNobody(cause) ? null : cause;
      this.restoreFailure.set(failure);
      if (failure) this.restored = null;
    }
  }
}

/** Only a 401 says that nobody is signed in; any other failure says nothing about it. */
function isNobody(cause: unknown): boolean {
  return toProblem(cause).status === 401;
}
