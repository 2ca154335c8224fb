// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { checkMembers, type Membership, type MembershipOf, overlaps, rewritten, sameMembership } from '@soglia/intake-domain';
import { type Actor, type Clock, fieldViolation, romeDay, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit, type Tx } from '@soglia/platform';
import { TerritoryWindow } from '../windows/territory-window';
import { addHousehold, bumpHouseholds, holdHousehold, membershipsIn, membershipsOf, replaceMemberships } from './household.store';
import { birthsOf, holdPeople } from './people-in-hand';

export interface WriteHousehold {
  /** Made by the counter when new. */
  readonly id: string;
  /** Null for a new household. */
  readonly seenVersion: number | null;
  readonly members: readonly Membership[];
}

export interface HouseholdReceipt {
  readonly version: number;
  readonly isNew: boolean;
}

/** Writes a household as a whole. What the writer may not see of it stays as it is. */
@Injectable()
export class WriteHouseholdUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly territory: TerritoryWindow,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: WriteHousehold): Promise<HouseholdReceipt> {
    const { id, members, seenVersion } = command;
    const { codes } = await this.territory.of(actor.ambitoId);
    const today = romeDay(this.clock.now());
    return this.unit.runAs(actor, async (tx) => {
      const people = await holdPeople(tx, actor, new Map(members.map(({ person }, i) => [person, `/members/${i}/person`])));
      checkMembers(members, birthsOf(people), codes, today, seenVersion === null);
      if (seenVersion === null) return this.make(tx, actor, id, members);
      const known = await holdHousehold(tx, actor.ambitoId, id);
      const before = known ? await membershipsIn(tx, actor.ambitoId, id) : [];
      if (!known || before.length === 0) throw new RuleViolation('not-found');
      if (known.version !== seenVersion) throw new RuleViolation('stale');
      await this.keep(tx, actor, id, before, rewritten(before, members, today));
      await bumpHouseholds(tx, actor.ambitoId, [id]);
      return { version: seenVersion + 1, isNew: false };
    });
  }

  private async make(tx: Tx, actor: Actor, id: string, members: readonly Membership[]): Promise<HouseholdReceipt> {
    if (await addHousehold(tx, actor.ambitoId, id, actor.accountId)) {
      await this.keep(tx, actor, id, [], members);
      return { version: 1, isNew: true };
    }
    const known = await holdHousehold(tx, actor.ambitoId, id);
    const kept = await membershipsIn(tx, actor.ambitoId, id);
    const same = kept.length === members.length && members.every((member) => kept.some((row) => sameMembership(row, member)));
    if (!known || known.version !== 1 || !same) throw new RuleViolation('already-registered');
    return { version: 1, isNew: false };
  }

  /** Nobody lives in two households on a day: whoever does must move first. */
  private async keep(
    tx: Tx,
    actor: Actor,
    household: string,
    before: readonly MembershipOf[],
    members: readonly Membership[],
  ): Promise<void> {
    const elsewhere = await membershipsOf(tx, actor.ambitoId, [...new Set(members.map(({ person }) => person))]);
    members.forEach((member, i) => {
      const other = elsewhere.find((row) => row.household !== household && row.person === member.person && overlaps(row, member));
      if (other) throw fieldViolation('dates-impossible', `/members/${i}/since`, { reason: 'elsewhere', household: other.household });
    });
    const after = members.map((member) => ({ ...member, household }));
    for (const person of await replaceMemberships(tx, actor.ambitoId, before, after))
      await recordAudit(tx, actor, 'household.written', person);
  }
}
