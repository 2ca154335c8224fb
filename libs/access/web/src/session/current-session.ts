// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, Injectable, signal } from '@angular/core';
import type { Permission } from '@soglia/kernel';
import { type Credentials, type Session, SessionCalls } from './session-calls';

/** Who is signed in, as the server says. */
@Injectable({ providedIn: 'root' })
export class CurrentSession {
  private readonly calls = inject(SessionCalls);
  private readonly known = signal<Session | null>(null);
  private restored: Promise<void> | null = null;

  readonly session = this.known.asReadonly();
  /** The server has forgotten us while a page was open. */
  readonly expired = signal(false);
  readonly permissions = computed(() => new Set(this.known()?.permissions ?? []));

  may(permission: Permission): boolean {
    return this.permissions().has(permission);
  }

  /** Asks the server once, at the first guarded page; without an answer nobody is signed in. */
  restore(): Promise<void> {
    this.restored ??= this.calls.read().then(
      (session) => this.known.set(session),
      () => undefined,
    );
    return this.restored;
  }

  async signIn(credentials: Credentials): Promise<void> {
    this.known.set(await this.calls.open(credentials));
    this.expired.set(false);
  }

  /** A session that the server has already forgotten is closed as well. */
  async signOut(): Promise<void> {
    if (!this.expired()) await this.calls.close();
    this.forget();
  }

  expire(): void {
    if (this.known()) this.expired.set(true);
  }

  forget(): void {
    this.known.set(null);
    this.expired.set(false);
  }
}
