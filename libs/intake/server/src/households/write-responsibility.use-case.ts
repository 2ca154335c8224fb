// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { checkResponsibility, cleanText, type Responsibility } from '@soglia/intake-domain';
import { type Actor, type Clock, fieldViolation, romeDay, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit, type Tx } from '@soglia/platform';
import { TerritoryWindow } from '../windows/territory-window';
import type { HouseholdReceipt } from './write-household.use-case';
import { holdPeople } from './people-in-hand';
import { END_EARLIER, INSERT_HOLDERS, INSERT_RESPONSIBILITY, RESPONSIBILITIES_OF, type ResponsibilityView } from './responsibility.sql';
import { WRITE_RESPONSIBILITY } from './responsibility.sql';
import { asSaid } from './responsibility-window';

export interface WriteResponsibility {
  /** Made by the counter when new. */
  readonly id: string;
  /** Null for something new. */
  readonly seenVersion: number | null;
  readonly said: Responsibility;
}

/** Says who answers for a minor. Something new ends what was in force before it. */
@Injectable()
export class WriteResponsibilityUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly territory: TerritoryWindow,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { id, seenVersion, said: sent }: WriteResponsibility): Promise<HouseholdReceipt> {
    const said = tidy(sent);
    const { ambitoId } = actor;
    const { codes } = await this.territory.of(ambitoId);
    const today = romeDay(this.clock.now());
    return this.unit.runAs(actor, async (tx) => {
      const people = await holdPeople(tx, actor, peopleOf(said));
      const file = people.get(said.minor);
      if (!file) throw fieldViolation('unknown-person', '/minor');
      checkResponsibility(said, file, codes, today);
      const { minor, kind, since, until, decree } = said;
      const before = await this.known(tx, ambitoId, id, minor, today);
      if (seenVersion === null) {
        const made: unknown[] = await tx.query(INSERT_RESPONSIBILITY, [ambitoId, id, minor, kind, since, until, decree, actor.accountId]);
        if (made.length === 0) return sameOrConflict(before, said);
        await tx.query(END_EARLIER, [ambitoId, minor, id, since]);
      } else {
        if (!before) throw new RuleViolation('not-found');
        const [written] = (await tx.query(WRITE_RESPONSIBILITY, [ambitoId, id, seenVersion, kind, since, until, decree])) as [
          unknown[],
          number,
        ];
        if (written.length === 0) throw new RuleViolation('stale');
        await tx.query('delete from intake.responsibility_holder where ambito_id = $1 and responsibility_id = $2', [ambitoId, id]);
      }
      await tx.query(INSERT_HOLDERS, [ambitoId, id, JSON.stringify(said.holders.map((holder, position) => ({ ...holder, position })))]);
      await recordAudit(tx, actor, 'responsibility.written', minor);
      return { version: (seenVersion ?? 0) + 1, isNew: seenVersion === null };
    });
  }

  private async known(tx: Tx, ambitoId: string, id: string, minor: string, today: string): Promise<ResponsibilityView | null> {
    const rows: ResponsibilityView[] = await tx.query(RESPONSIBILITIES_OF, [ambitoId, minor, today]);
    return rows.find((row) => row.id === id) ?? null;
  }
}

/** The same again is harmless; something else under its id is a conflict. */
function sameOrConflict(before: ResponsibilityView | null, said: Responsibility): HouseholdReceipt {
  if (before && before.version === 1 && JSON.stringify(asSaid(before)) === JSON.stringify(said)) return { version: 1, isNew: false };
  throw new RuleViolation('already-registered');
}

function peopleOf({ minor, holders }: Responsibility): Map<string, string> {
  const people = new Map([[minor, '/minor']]);
  holders.forEach(({ person }, i) => person !== null && !people.has(person) && people.set(person, `/holders/${i}/person`));
  return people;
}

/** In one order of fields, so that two that say the same are told to be the same. */
function tidy({ minor, kind, holders, since, until, decree }: Responsibility): Responsibility {
  const people = holders.map(({ person, name, relation, suspended }) => ({ person, name: cleanText(name), relation, suspended }));
  return { minor, kind, holders: people, since, until, decree: cleanText(decree) };
}
