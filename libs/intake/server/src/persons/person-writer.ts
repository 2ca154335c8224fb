// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { checkDetails, type ContactPersonDraft, type PersonDetails } from '@soglia/intake-domain';
import { type Actor, type Clock, fieldViolation, romeDay, RuleViolation } from '@soglia/kernel';
import { CLOCK, postLetter, recordAudit, type Tx } from '@soglia/platform';
import { requireOpening } from '../protection/require-opening';
import { TerritoryWindow } from '../windows/territory-window';
import { detailsOf, sayTheSame } from './person-file';
import type { Person } from './person.entities';
import { PersonStore } from './person.store';

export interface WrittenPerson {
  readonly outcome: 'created' | 'changed' | 'unchanged';
  readonly row: Person;
}

/** Writes files of persons within somebody else's transaction: on their own, or together with the contact that tells of them. */
@Injectable()
export class PersonWriter {
  constructor(
    private readonly persons: PersonStore,
    private readonly territory: TerritoryWindow,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The files of those whom a contact is about, in its order: new ones made, known ones changed or left as they are.
   * Pointers of what is refused begin with `pointer`.
   */
  async write(tx: Tx, actor: Actor, people: readonly ContactPersonDraft[], pointer: string): Promise<Person[]> {
    const ids = people.map(({ id }) => id);
    const kept = new Map((await this.persons.hold(tx, actor.ambitoId, ids)).map((row) => [row.id, row]));
    const rows: Person[] = [];
    for (const [i, draft] of people.entries())
      rows.push(await within(`${pointer}/${i}`, () => this.one(tx, actor, draft, kept.get(draft.id) ?? null)));
    return rows;
  }

  private async one(tx: Tx, actor: Actor, { id, version, details }: ContactPersonDraft, kept: Person | null): Promise<Person> {
    if (kept === null && (version !== null || details === null)) throw fieldViolation('unknown-person', '/id');
    if (kept?.protected) await requireOpening(tx, actor, id);
    if (kept !== null && kept.mergedInto !== null) throw fieldViolation('stale', '/version', { person: kept.mergedInto });
    if (kept !== null && details === null) return kept;
    if (details === null) throw fieldViolation('unknown-person', '/id');
    return (await staleAtVersion(() => within('/details', () => this.file(tx, actor, { id, details, seenVersion: version }, kept)))).row;
  }

  /** One file. What was not seen is not overwritten; only saying the same again needs no leave. */
  async file(
    tx: Tx,
    actor: Actor,
    { id, details: said, seenVersion }: { readonly id: string; readonly details: PersonDetails; readonly seenVersion: number | null },
    kept: Person | null,
  ): Promise<WrittenPerson> {
    const { ambitoId } = actor;
    if (kept?.protected) await requireOpening(tx, actor, id);
    const details = await this.checked(tx, ambitoId, said, kept);
    if (kept === null && seenVersion !== null) throw new RuleViolation('not-found');
    if (kept !== null) return this.change(tx, actor, kept, details, seenVersion);
    const created = await this.persons.insert(tx, ambitoId, { id, details, createdBy: actor.accountId }, this.clock.now());
    if (created) {
      await recordAudit(tx, actor, 'person.written', id);
      return { outcome: 'created', row: created };
    }
    await this.refuseKnown(tx, ambitoId, id, details);
    // Made in the same moment by the same counter, or out of sight.
    const [row] = await this.persons.hold(tx, ambitoId, [id]);
    if (row && !row.protected && row.mergedInto === null && sayTheSame(detailsOf(row), details)) return { outcome: 'unchanged', row };
    throw new RuleViolation(row ? 'already-registered' : 'not-found');
  }

  private async change(tx: Tx, actor: Actor, kept: Person, details: PersonDetails, seenVersion: number | null): Promise<WrittenPerson> {
    const before = detailsOf(kept);
    if (sayTheSame(before, details)) return { outcome: 'unchanged', row: kept };
    if (seenVersion === null) throw new RuleViolation('already-registered');
    if (kept.mergedInto !== null || kept.version !== seenVersion) throw new RuleViolation('stale');
    await this.refuseKnown(tx, actor.ambitoId, kept.id, details);
    const version = await this.persons.update(tx, kept, details, seenVersion);
    if (version === null) throw new RuleViolation('stale');
    await recordAudit(tx, actor, 'person.written', kept.id);
    const counted = ({ identification, codiceFiscale }: PersonDetails) => JSON.stringify([identification === 'anonymous', codiceFiscale]);
    if (counted(before) !== counted(details)) await tellOfContacts(tx, actor.ambitoId, kept.id);
    return { outcome: 'changed', row: { ...kept, ...details, phones: [...details.phones], version } };
  }

  /** The rules of the study, the codes in force, and the code that only the house gives. */
  private async checked(tx: Tx, ambitoId: string, said: PersonDetails, kept: Person | null): Promise<PersonDetails> {
    const now = this.clock.now();
    const details = checkDetails(said, now);
    const { codes, comuni } = await this.territory.of(ambitoId);
    const { comune, citizenship, birthplace } = details;
    if (comune !== null && comune !== kept?.comune && !comuni.has(comune)) throw fieldViolation('unknown-comune', '/comune');
    if (citizenship !== null && citizenship !== kept?.citizenship && !codes.has('citizenship', citizenship))
      throw fieldViolation('unknown-code', '/citizenship', { list: 'citizenship' });
    if (details.codiceFiscale === null && birthplace !== null && birthplace !== kept?.birthplace) await requirePlace(tx, birthplace);
    const given = kept?.temporaryCode ?? null;
    const needed = details.identification === 'temporary' && given === null;
    return {
      ...details,
      temporaryCode: needed ? await this.persons.nextTemporaryCode(tx, ambitoId, Number(romeDay(now).slice(0, 4))) : given,
    };
  }

  private async refuseKnown(tx: Tx, ambitoId: string, id: string, details: PersonDetails): Promise<void> {
    const person = await this.persons.holderOf(tx, ambitoId, id, details);
    if (person === null) return;
    throw fieldViolation('person-known', details.codiceFiscale === null ? '/healthCode' : '/codiceFiscale', { person });
  }
}

/** A comune, also one that is no more, or a state. What a codice fiscale says is taken as it is. */
async function requirePlace(tx: Tx, code: string): Promise<void> {
  const known: unknown[] = await tx.query('select 1 from territory.place_window where code = $1', [code]);
  if (known.length === 0) throw fieldViolation('unknown-code', '/birthplace', { list: 'place' });
}

/** Whoever counts needs counts somebody anonymous otherwise, and one codice fiscale as one person. */
async function tellOfContacts(tx: Tx, ambitoId: string, personId: string): Promise<void> {
  const sql = 'select contact_id from intake.contact_person where ambito_id = $1 and person_id = $2';
  const contacts: { contact_id: string }[] = await tx.query(sql, [ambitoId, personId]);
  for (const { contact_id } of contacts) await postLetter(tx, ambitoId, 'intake.contact-changed', contact_id);
}

/** What is out of date is the version that was seen, not what was said. */
async function staleAtVersion<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof RuleViolation && error.code === 'stale' ? fieldViolation('stale', '/version') : error;
  }
}

/** What is refused inside is refused at its place in the whole. */
async function within<T>(pointer: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    const { code, facts, fields } = error;
    const bare = fields.length > 0 ? fields : [{ pointer: '', code, facts }];
    throw new RuleViolation(
      code,
      facts,
      bare.map((field) => ({ ...field, pointer: pointer + field.pointer })),
    );
  }
}
