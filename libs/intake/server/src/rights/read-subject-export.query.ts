// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { maskThirdParties, type PersonDetails, type ThirdParties } from '@soglia/intake-domain';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit, type Tx } from '@soglia/platform';
import { HandOut } from './hand-out';
import { SubjectExport } from './rights.entities';
import type { SubjectContact, SubjectData } from './subject-data';
import { type Mask, referralOf, type ReferralRow } from './subject-referral';
import { SUBJECT_CONTACTS, SUBJECT_PERSON, SUBJECT_REST } from './subject-data.sql';

type PersonRow = PersonDetails & { readonly protected: boolean };
type ContactRow = Omit<SubjectContact, 'occurredAt' | 'referrals'> & {
  readonly occurredAt: Date;
  readonly referrals: readonly ReferralRow[];
};
type RestRow = Pick<SubjectData, 'notices' | 'households' | 'responsibilities' | 'merges' | 'agency'>;

/** What is kept of a person at one's own agency, made fit to be handed out; read afresh at every download, by whoever answered alone. */
@Injectable()
export class ReadSubjectExportQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly handOut: HandOut,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, id: string): Promise<SubjectData> {
    const { ambitoId, agencyId, accountId } = actor;
    return this.unit.runAs(actor, async (tx) => {
      const asked = await tx.findOneBy(SubjectExport, { ambitoId, id, accountId });
      if (!asked || asked.until <= this.clock.now()) throw new RuleViolation('not-found');
      const { personId, requesterKind: kind, requesterId: holder, requesterName: name } = asked;
      await this.handOut.require(tx, actor, personId, { kind, holder });
      const [person]: PersonRow[] = await tx.query(SUBJECT_PERSON, [ambitoId, personId]);
      const [rest]: RestRow[] = await tx.query(SUBJECT_REST, [ambitoId, personId, agencyId]);
      if (!person || !rest) throw new RuleViolation('not-found');
      const contacts: ContactRow[] = await tx.query(SUBJECT_CONTACTS, [ambitoId, personId, agencyId]);
      const mask = await maskOf(tx, ambitoId, personId, person);
      await recordAudit(tx, actor, 'subject-data.exported', personId, asked.reason);
      return {
        format: 'soglia.subject-data/1',
        madeAt: this.clock.now().toISOString(),
        agency: rest.agency,
        requestedBy: { kind, name },
        person: handedTo(kind, person),
        contacts: contacts.map((contact) => contactOf(contact, mask, mayBeFound(kind, person))),
        notices: rest.notices,
        households: rest.households,
        responsibilities: rest.responsibilities,
        merges: rest.merges,
      };
    });
  }
}

async function maskOf(tx: Tx, ambitoId: string, personId: string, { familyName, givenName, alias }: PersonRow): Promise<Mask> {
  const rows: { name: string | null; phone: string | null }[] = await tx.query('select name, phone from intake.to_mask($1, $2)', [
    ambitoId,
    personId,
  ]);
  const others: ThirdParties = {
    names: rows.map(({ name }) => name).filter((name) => name !== null),
    phones: rows.map(({ phone }) => phone).filter((phone) => phone !== null),
  };
  const own = [familyName, givenName, alias].filter((name) => name !== null);
  return (text) => (text === null ? null : maskThirdParties(text, others, own));
}

/** Whether a copy may tell where the person is to be found. */
const mayBeFound = (kind: 'self' | 'holder' | 'other', row: PersonRow) => kind === 'self' || (row.safeContact === null && !row.protected);

/** Where to find somebody who asked to be reached safely is told to nobody else. */
function handedTo(kind: 'self' | 'holder' | 'other', row: PersonRow): PersonDetails {
  const { identification, codiceFiscale, healthCode, temporaryCode, familyName, givenName, alias, sex, birthDate, birthYear } = row;
  const { birthplace, citizenship, language, homeless } = row;
  const isOpen = mayBeFound(kind, row);
  return {
    ...{ identification, codiceFiscale, healthCode, temporaryCode, familyName, givenName, alias, sex, birthDate, birthYear },
    ...{ birthplace, citizenship, language, homeless },
    comune: isOpen ? row.comune : null,
    address: isOpen ? row.address : null,
    phones: isOpen ? row.phones.map(({ number, note }) => ({ number, note })) : [],
    email: isOpen ? row.email : null,
    safeContact: kind === 'self' ? row.safeContact : null,
  };
}

function contactOf(row: ContactRow, mask: Mask, isOpen: boolean): SubjectContact {
  const {
    occurredAt,
    accessPoint,
    channel,
    motive,
    motiveDetail,
    spokeThemselves,
    minutes,
    followUpOn,
    requests,
    notes,
    referrals,
    attachments,
  } = row;
  return {
    ...{ accessPoint, channel, motive, spokeThemselves, minutes, followUpOn },
    occurredAt: occurredAt.toISOString(),
    motiveDetail: mask(motiveDetail),
    requests: requests.map(({ need, detail, area, urgency, outcome, gapReason, resource, followUpOn: day }) => ({
      ...{ need, area, urgency, outcome, gapReason, resource },
      detail: mask(detail),
      followUpOn: day,
    })),
    notes: notes.map(({ writtenAt, text }) => ({ writtenAt, text: mask(text) ?? '' })),
    referrals: referrals.map((referral) => referralOf(referral, mask, isOpen)),
    attachments: attachments.map(({ receivedAt, type, bytes }) => ({ receivedAt, type, bytes })),
  };
}
