// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { checkSpan } from '@soglia/intake-domain';
import { type Actor, type Clock, romeDay, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK } from '@soglia/platform';
import { TerritoryWindow } from '../windows/territory-window';
import { addHousehold, holdHousehold, membershipsIn } from './household.store';
import { checkKinships, madeBefore, type Moved, moveInto, rememberChange } from './household-moves';
import { birthsOf, holdPeople } from './people-in-hand';

export interface MovePerson {
  /** Made by the counter: the same move sent twice is made once. */
  readonly id: string;
  readonly person: string;
  /** A household that is there, or the id of a new one. */
  readonly to: string;
  readonly kinship: string;
  /** `YYYY-MM-DD`: the first day there. */
  readonly on: string;
}

/** Somebody moves to another household, or to a new one of their own. */
@Injectable()
export class MovePersonUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly territory: TerritoryWindow,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { id, ...said }: MovePerson): Promise<Moved> {
    const { codes } = await this.territory.of(actor.ambitoId);
    const { person, to, kinship, on } = said;
    return this.unit.runAs(actor, async (tx) => {
      const people = await holdPeople(tx, actor, new Map([[person, '/person']]));
      const made = await madeBefore(tx, actor, id, 'move', [person, to, kinship, on]);
      if (made) return made;
      checkSpan({ since: on, until: null }, birthsOf(people).get(person) ?? null, romeDay(this.clock.now()), '/on', '/on');
      const isNew = await addHousehold(tx, actor.ambitoId, to, actor.accountId);
      if (!isNew) await holdHousehold(tx, actor.ambitoId, to);
      const there = await membershipsIn(tx, actor.ambitoId, to);
      // One of which nothing is to be seen is not there, and not to be moved into.
      if (!isNew && there.length === 0) throw new RuleViolation('not-found');
      const mover = { person, kinship, pointer: '' };
      checkKinships([mover], codes, there);
      const moved = await moveInto(tx, actor, [mover], to, on);
      await rememberChange(tx, actor, id, 'move', to, [person, to, kinship, on]);
      return moved;
    });
  }
}
