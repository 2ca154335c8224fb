// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { checkClue, EMERGENCY_MS, type EmergencyClue, LEAST_REASON, type ProtectedSubjectKind, reasonText } from '@soglia/intake-domain';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit, recordRefusal, type Tx } from '@soglia/platform';
import { TellHeads } from './tell-heads';

export interface OpenInEmergency {
  readonly id: string;
  readonly clue: EmergencyClue;
  readonly reason: string;
}

export interface EmergencySubject {
  readonly kind: ProtectedSubjectKind;
  readonly id: string;
  readonly name: string | null;
}

export interface EmergencyOpened {
  readonly items: readonly EmergencySubject[];
  readonly until: Date;
}

/** In danger, whoever knows whom to ask for may open what is hidden from them, for three hours; the heads concerned are told at once. */
@Injectable()
export class OpenInEmergencyUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly heads: TellHeads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { id, clue, reason: typed }: OpenInEmergency): Promise<EmergencyOpened> {
    const reason = reasonText(typed, LEAST_REASON.emergency);
    checkClue(clue);
    const until = new Date(this.clock.now().getTime() + EMERGENCY_MS);
    const opened = await this.unit.runAs(
      actor,
      async (tx) => (await openedBefore(tx, actor, id)) ?? this.open(tx, actor, { id, clue, reason }, until),
    );
    if (opened.items.length === 0) await recordRefusal(this.unit, actor, 'protected.refused', null, 'emergency: nothing found');
    return opened;
  }

  private async open(tx: Tx, actor: Actor, { id, clue, reason }: OpenInEmergency, until: Date): Promise<EmergencyOpened> {
    const code = clue.codiceFiscale?.replace(/\s/g, '').toUpperCase() || null;
    const found: (EmergencySubject & { readonly agencies: readonly string[] })[] = await tx.query(
      'select kind, id, name, agencies from intake.open_in_emergency($1, $2, $3, $4, $5, $6, $7, $8) order by kind desc, id',
      [id, reason, until, code, clue.familyName, clue.givenName, clue.birthDate, clue.contact],
    );
    for (const subject of found) await recordAudit(tx, actor, 'emergency.opened', subject.id, reason);
    if (found.length)
      await this.heads.of(
        tx,
        actor,
        found.flatMap(({ agencies }) => agencies),
      );
    return { items: found.map(({ kind, id: subject, name }) => ({ kind, id: subject, name })), until };
  }
}

/** The same click again finds what it opened; another's act under the same id is refused. */
async function openedBefore(tx: Tx, { ambitoId, accountId }: Actor, act: string): Promise<EmergencyOpened | null> {
  const rows: (EmergencySubject & { readonly account_id: string; readonly until: Date })[] = await tx.query(
    `select o.account_id, o.until, o.subject_id as id, nullif(concat_ws(' ', p.family_name, p.given_name), '') as name,
            case when p.id is not null then 'person' when c.id is not null then 'contact' else 'request' end as kind
       from intake.opening o
       left join intake.person p on p.ambito_id = o.ambito_id and p.id = o.subject_id
       left join intake.contact c on c.ambito_id = o.ambito_id and c.id = o.subject_id
      where o.ambito_id = $1 and o.act_id = $2 order by kind desc, id`,
    [ambitoId, act],
  );
  const [first] = rows;
  if (!first) return null;
  if (first.account_id !== accountId) throw new RuleViolation('already-registered');
  return { items: rows.map(({ kind, id, name }) => ({ kind, id, name })), until: first.until };
}
