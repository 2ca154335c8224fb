// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import {
  checkContact,
  checkPeople,
  checkSections,
  type CodeList,
  type CodesInForce,
  type ConcernedPerson,
  type ContactDraft,
  HANDING_ON,
  type RequestDraft,
} from '@soglia/intake-domain';
import { type Actor, type Clock, fieldViolation, romeDay } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordRefusal, type Tx } from '@soglia/platform';
import { NOTICE_VERSIONS } from '../notices/notice-files';
import { ResourcesWindow } from '../windows/resources-window';
import { SectionsWindow } from '../windows/sections-window';
import { TerritoryWindow } from '../windows/territory-window';
import type { FiledPerson } from './contact-rows';
import type { ContactRow } from './contact.sql';

/** What must hold of a contact, whether it is registered or amended: the rules of the study, with what the house knows. */
@Injectable()
export class ContactChecks {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly territory: TerritoryWindow,
    private readonly sections: SectionsWindow,
    private readonly resources: ResourcesWindow,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Everything that can be said before anybody is looked up, and before any transaction. Answers the agency. */
  async draft(actor: Actor, id: string, draft: ContactDraft, before: ContactRow | null = null): Promise<string> {
    const { codesSince, accessPoints } = await this.territory.of(actor.ambitoId);
    const accessPoint = accessPoints.get(draft.accessPoint);
    if (!accessPoint || accessPoint.agency_id !== actor.agencyId) {
      await recordRefusal(this.unit, actor, 'contact.refused', id, 'access point of another agency');
      throw fieldViolation('unknown-access-point', '/accessPoint');
    }
    requireKnownNotices(draft);
    const codes = codesSince(romeDay(draft.occurredAt));
    checkContact(draft, before ? withThoseOf(before, codes) : codes, this.clock.now());
    await this.resources.requireReachable(actor, before ? newlyOriented(draft, before) : draft.requests);
    // Read before a transaction is open, so that none waits for another connection.
    await this.sections.of(actor.ambitoId, draft.accessPoint);
    return accessPoint.agency_id;
  }

  /** What hangs on who the persons are, as their files stand once they are written. */
  async people(tx: Tx, { ambitoId }: Actor, draft: ContactDraft, files: readonly FiledPerson[]): Promise<void> {
    const mandatory = await this.sections.of(ambitoId, draft.accessPoint);
    const asksNotice = mandatory.has('notice') || draft.requests.some(({ outcome }) => HANDING_ON.has(outcome));
    const ids = files.map(({ id }) => id);
    const informed = new Set(draft.notices.map(({ person }) => person));
    if (asksNotice && !ids.every((id) => informed.has(id))) for (const id of await haveNotice(tx, ambitoId, ids)) informed.add(id);
    const housed = new Set(mandatory.has('household') ? await haveHousehold(tx, ambitoId, ids) : []);
    const people: ConcernedPerson[] = files.map((file) => ({
      ...file,
      hasNotice: informed.has(file.id),
      hasHousehold: housed.has(file.id),
    }));
    checkPeople(draft, people);
    checkSections(draft, people, mandatory);
  }
}

/** A notice says what the person was told: a version that was never written tells nothing. */
function requireKnownNotices({ notices }: ContactDraft): void {
  const unknown = notices.findIndex(({ version }) => !NOTICE_VERSIONS.includes(version));
  if (unknown >= 0) throw fieldViolation('unknown-code', `/notices/${unknown}/version`);
}

/** What a contact said already it may go on saying, also with a code that has run out since. */
function withThoseOf(before: ContactRow, codes: CodesInForce): CodesInForce {
  const { channel, motive, interlocutor, interlocutor_relation: relation, requests } = before;
  const used: Partial<Record<CodeList, readonly (string | null)[]>> = {
    channel: [channel],
    motive: [motive],
    interlocutor: [interlocutor],
    relation: [relation],
    need: requests.map(({ need }) => need),
    area: requests.map(({ area }) => area),
    urgency: requests.map(({ urgency }) => urgency),
    outcome: requests.map(({ outcome }) => outcome),
    'gap-reason': requests.map(({ gap_reason }) => gap_reason),
  };
  return { has: (list, code) => codes.has(list, code) || (used[list]?.includes(code) ?? false) };
}

/** A card that answered a request before is not asked for again: it may have gone since. */
const newlyOriented = ({ requests }: ContactDraft, before: ContactRow): readonly RequestDraft[] =>
  requests.map((request) => {
    const isSame = before.requests.some(({ id, resource }) => id === request.id && resource === request.resource);
    return isSame ? { ...request, resource: null } : request;
  });

const haveNotice = (tx: Tx, ambitoId: string, ids: readonly string[]) =>
  idsOf(
    tx,
    'select distinct person_id as id from intake.notice_given where ambito_id = $1 and person_id = any ($2::uuid[])',
    ambitoId,
    ids,
  );

const haveHousehold = (tx: Tx, ambitoId: string, ids: readonly string[]) =>
  idsOf(
    tx,
    'select distinct person_id as id from intake.household_member where ambito_id = $1 and person_id = any ($2::uuid[]) and until is null',
    ambitoId,
    ids,
  );

async function idsOf(tx: Tx, sql: string, ambitoId: string, ids: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(sql, [ambitoId, [...ids]]);
  return rows.map(({ id }) => id);
}
