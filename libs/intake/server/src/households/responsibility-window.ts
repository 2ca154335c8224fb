// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { isMinorOn, type MayReceive, mayReceive, type Responsibility } from '@soglia/intake-domain';
import { type Actor, type Clock, romeDay, RuleViolation } from '@soglia/kernel';
import { CLOCK, type Tx } from '@soglia/platform';
import { RESPONSIBILITIES_OF, type ResponsibilityView } from './responsibility.sql';

/** Whether a minor's data may be shown or handed to somebody: asked before anything is printed or exported. */
@Injectable()
export class ResponsibilityWindow {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * `recipientPersonId` null = somebody without a file, who is never a holder that we know. Of an adult, and of somebody whose age nobody
   * knows, nobody else may.
   */
  async mayReceive(tx: Tx, actor: Actor, minorId: string, recipientPersonId: string | null): Promise<boolean> {
    return (await this.verdict(tx, actor, minorId, recipientPersonId)) === 'yes';
  }

  /** The same, with why not. */
  async verdict(tx: Tx, actor: Actor, minorId: string, recipientPersonId: string | null): Promise<MayReceive> {
    if (minorId === recipientPersonId) return 'yes';
    const today = romeDay(this.clock.now());
    const [person]: { birthDate: string | null; birthYear: number | null }[] = await tx.query(
      'select birth_date::text as "birthDate", birth_year as "birthYear" from intake.person where ambito_id = $1 and id = $2',
      [actor.ambitoId, minorId],
    );
    if (!person || !isMinorOn(person, today)) return 'not-holder';
    const rows: ResponsibilityView[] = await tx.query(RESPONSIBILITIES_OF, [actor.ambitoId, minorId, today]);
    return mayReceive(rows.map(asSaid), minorId, recipientPersonId, today);
  }

  /** The same as a rule: `responsibility-suspended`, or `not-responsible`. */
  async requireMayReceive(tx: Tx, actor: Actor, minorId: string, recipientPersonId: string | null): Promise<void> {
    const verdict = await this.verdict(tx, actor, minorId, recipientPersonId);
    if (verdict === 'suspended') throw new RuleViolation('responsibility-suspended');
    if (verdict === 'not-holder') throw new RuleViolation('not-responsible');
  }
}

export function asSaid({ minor, kind, holders, since, until, decree }: ResponsibilityView): Responsibility {
  const said = holders.map(({ person, name, relation, suspended }) => ({ person: person?.id ?? null, name, relation, suspended }));
  return { minor, kind, holders: said, since, until, decree };
}
