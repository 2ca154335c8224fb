// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { keptSince } from '@soglia/intake-domain';
import { type Actor, type Clock, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit } from '@soglia/platform';
import { Disposal } from './retention.entities';
import { retentionPolicies } from './retention-policies';

export interface ProposeDisposal {
  readonly id: string;
  readonly policy: string;
  readonly note: string | null;
}

/** Lists what has served its time at the agency and keeps the list, for somebody else to decide. One of each policy waits at a time. */
@Injectable()
export class ProposeDisposalUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { id, policy: code, note }: ProposeDisposal): Promise<{ readonly isNew: boolean }> {
    const { ambitoId, agencyId, accountId } = actor;
    if (!agencyId) throw new RuleViolation('not-found');
    const policy = retentionPolicies().items.find((each) => each.code === code && each.disposal === 'proposal');
    const now = this.clock.now();
    const before = policy ? keptSince(policy, now) : null;
    if (!before) throw fieldViolation('unknown-code', '/policy');
    return this.unit.runAs(actor, async (tx) => {
      const there = await tx.findOneBy(Disposal, { ambitoId, id });
      if (there && there.proposedBy === accountId && there.policy === code && there.note === note) return { isNew: false };
      if (there) throw new RuleViolation('already-registered');
      const added: unknown[] = await tx.query(ADD, [ambitoId, id, agencyId, code, before, note, accountId, now]);
      if (added.length === 0) throw new RuleViolation('disposal-not-in-state', { state: 'proposed' });
      await tx.query(LIST, [ambitoId, id, agencyId, before]);
      await recordAudit(tx, actor, 'disposal.proposed', id);
      return { isNew: true };
    });
  }
}

const ADD = `
insert into intake.disposal (ambito_id, id, agency_id, policy, before, note, proposed_by, proposed_at, contacts, persons)
values ($1, $2, $3, $4, $5, $6, $7, $8, 0, 0) on conflict do nothing returning id`;

const LIST = `
with listed as (
  insert into intake.disposal_item (ambito_id, disposal_id, kind, subject_id, occurred_on, access_point)
  select $1, $2, d.kind, d.subject_id, d.occurred_on, d.access_point from intake.disposable($1, $3, $4) d
  returning kind
)
update intake.disposal set contacts = s.contacts, persons = s.persons
  from (select count(*) filter (where kind = 'contact') as contacts, count(*) filter (where kind = 'person') as persons from listed) s
 where ambito_id = $1 and id = $2`;
