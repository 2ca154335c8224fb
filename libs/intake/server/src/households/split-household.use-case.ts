// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { checkSpan } from '@soglia/intake-domain';
import { type Actor, type Clock, fieldViolation, romeDay, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK } from '@soglia/platform';
import { TerritoryWindow } from '../windows/territory-window';
import { addHousehold, holdHousehold, membershipsIn } from './household.store';
import { checkKinships, madeBefore, type Moved, moveInto, rememberChange } from './household-moves';
import { birthsOf, holdPeople } from './people-in-hand';

export interface SplitHousehold {
  /** Made by the counter: the same split sent twice is made once. */
  readonly id: string;
  readonly household: string;
  /** The id of the new household. */
  readonly into: string;
  readonly people: readonly { readonly person: string; readonly kinship: string }[];
  /** `YYYY-MM-DD`: the first day there. */
  readonly on: string;
}

/** Some members leave together and make a household of their own. */
@Injectable()
export class SplitHouseholdUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly territory: TerritoryWindow,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { id, household, into, people, on }: SplitHousehold): Promise<Moved> {
    const { codes } = await this.territory.of(actor.ambitoId);
    const movers = people.map(({ person, kinship }, i) => ({ person, kinship, pointer: `/people/${i}` }));
    const said = [household, into, people.map(({ person, kinship }) => [person, kinship]), on];
    return this.unit.runAs(actor, async (tx) => {
      const files = await holdPeople(tx, actor, new Map(movers.map(({ person, pointer }) => [person, `${pointer}/person`])));
      const made = await madeBefore(tx, actor, id, 'split', said);
      if (made) return made;
      const today = romeDay(this.clock.now());
      for (const { person } of movers) checkSpan({ since: on, until: null }, birthsOf(files).get(person) ?? null, today, '/on', '/on');
      await holdHousehold(tx, actor.ambitoId, household);
      const current = (await membershipsIn(tx, actor.ambitoId, household)).filter(({ until }) => until === null);
      if (current.length === 0) throw new RuleViolation('not-found');
      movers.forEach(({ person, pointer }, i) => {
        if (movers.findIndex((mover) => mover.person === person) !== i)
          throw fieldViolation('kinship-impossible', `${pointer}/person`, { reason: 'twice' });
        if (!current.some((row) => row.person === person)) throw fieldViolation('unknown-person', `${pointer}/person`);
      });
      checkKinships(movers, codes, []);
      if (!(await addHousehold(tx, actor.ambitoId, into, actor.accountId))) throw fieldViolation('already-registered', '/into');
      const moved = await moveInto(tx, actor, movers, into, on);
      await rememberChange(tx, actor, id, 'split', into, said);
      return moved;
    });
  }
}
