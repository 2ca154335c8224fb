// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '@soglia/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import { type Prepared, runPrepared } from './prepared';

/** A transaction that already knows its ambito. Every store function takes one first: a write outside cannot be spelled. */
export type Tx = EntityManager;

const MOST_TRIES = 3;
/** Deadlock detected; could not serialise (PostgreSQL, appendix A). */
const isDeadlock = (error: unknown) => ['40P01', '40001'].includes(String((error as { code?: unknown } | null)?.code));

/**
 * One transaction, for one ambito: what happened, its audit entry and its letters are kept together or not at all.
 * Row security compares every row with the ambito set here.
 */
export class UnitOfWork {
  constructor(readonly dataSource: DataSource) {}

  async run<T>(ambitoId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transact(async (tx) => {
      await enterAmbito(tx, ambitoId);
      return work(tx);
    });
  }

  /**
   * The same, for somebody: what is under protection is seen only by those whom it names, and row security asks who is looking.
   * In a transaction opened with `run` nothing that is protected exists.
   */
  async runAs<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transact(async (tx) => {
      await enterAs(tx, actor);
      return work(tx);
    });
  }

  /** Two that wait for each other: Postgres ends one, of which nothing is kept, and it is done again. */
  private async transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.dataSource.transaction(work);
      } catch (error) {
        if (tries === MOST_TRIES || !isDeadlock(error)) throw error;
      }
    }
  }

  /** A transaction that has no ambito yet (a job reads its letter first); `enterAmbito` must follow. */
  async runUnbound<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }
}

export const ENTER_AMBITO: Prepared = { name: 'enter-ambito', text: "select set_config('soglia.ambito', $1, true)" };

export const ENTER_AS: Prepared = {
  name: 'enter-as',
  text: `select set_config('soglia.ambito', $1, true), set_config('soglia.account', $2, true), set_config('soglia.agency', $3, true),
                set_config('soglia.head', $4, true), set_config('soglia.centrale', $5, true)`,
};

export async function enterAs(tx: Tx, { ambitoId, accountId, agencyId, permissions }: Actor): Promise<void> {
  await runPrepared(tx, ENTER_AS, [
    ambitoId,
    accountId,
    agencyId ?? '',
    permissions.has('protection.head') ? 'yes' : 'no',
    permissions.has('referral.route') ? 'yes' : 'no',
  ]);
}

/**
 * What the house does by itself, or brings about for somebody whose right to it was looked at before: not held to one agency's rows. It ends
 * with the work, also with work that fails, so that nobody who catches the failure goes on as the house; and with the transaction at the latest.
 */
export async function asHouse<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await setHouse(tx, 'yes');
  let done: T;
  try {
    done = await work();
  } catch (error) {
    // A statement that failed has broken the transaction: nothing more can be asked of it, nor said to it.
    await setHouse(tx, '').catch(() => undefined);
    throw error;
  }
  await setHouse(tx, '');
  return done;
}

const setHouse = (tx: Tx, house: 'yes' | ''): Promise<unknown> => tx.query("select set_config('soglia.house', $1, true)", [house]);

export async function enterAmbito(tx: Tx, ambitoId: string): Promise<void> {
  await runPrepared(tx, ENTER_AMBITO, [ambitoId]);
}

/** The counter's role: intake, territory, accounts. */
export class AppUnitOfWork extends UnitOfWork {}
/** The only role that reads the window of needs and writes facts. */
export class AnonymiserUnitOfWork extends UnitOfWork {}
/** The planners' role: releases and release commands, nothing else. */
export class PlannerUnitOfWork extends UnitOfWork {}
/** What everybody may read: the public tier of the databank, and nothing else of the house. */
export class PublicUnitOfWork extends UnitOfWork {}
