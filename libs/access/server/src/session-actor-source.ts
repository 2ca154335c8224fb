// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { permissionsOf } from '@soglia/access-domain';
import type { Actor } from '@soglia/kernel';
import { ActorSource } from '@soglia/platform';
import type { FastifyRequest } from 'fastify';
import { AccountStore } from './account.store';

/** Whom a page believes to act for: another tab of the same browser may have signed in somebody else meanwhile. */
const ACCOUNT = 'soglia-account';

/** An account is read again at most this often: how long a withdrawn right may still work. */
const REMEMBER_MS = 5_000;

/** The actor of the session's account, with the rights that its role has now. */
@Injectable()
export class SessionActorSource extends ActorSource {
  private readonly remembered = new Map<string, { readonly actor: Promise<Actor | null>; readonly until: number }>();

  constructor(private readonly accounts: AccountStore) {
    super();
  }

  override actorOf(request: FastifyRequest): Promise<Actor | null> {
    const { accountId, ambitoId } = request.session;
    const { [ACCOUNT]: expected = accountId } = request.headers;
    if (expected !== accountId) return Promise.resolve(null);
    return accountId && ambitoId ? this.remember(ambitoId, accountId) : Promise.resolve(null);
  }

  private remember(ambitoId: string, accountId: string): Promise<Actor | null> {
    const now = Date.now();
    const known = this.remembered.get(accountId);
    if (known && known.until > now) return known.actor;
    const actor = this.load(ambitoId, accountId);
    actor.catch(() => this.remembered.delete(accountId));
    if (this.remembered.size > 5_000) this.remembered.clear();
    this.remembered.set(accountId, { actor, until: now + REMEMBER_MS });
    return actor;
  }

  private async load(ambitoId: string, accountId: string): Promise<Actor | null> {
    const account = await this.accounts.activeById(ambitoId, accountId);
    return account && { accountId, ambitoId, agencyId: account.agencyId, permissions: permissionsOf(account.role) };
  }
}
