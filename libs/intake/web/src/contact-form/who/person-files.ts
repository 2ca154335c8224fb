// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable, signal } from '@angular/core';
import { type Problem, toProblem } from '@soglia/ui';
import { HouseholdCalls } from '../../household/household-calls';
import type { Household } from '../../household/household-shapes';
import { ProtectionCalls } from '../../protection/protection-calls';
import { PersonCalls } from '../../shared/person-calls';
import type { PersonFile, PersonHit } from '../../shared/person-shapes';
import { ContactFormState } from '../../form/contact-form-state';
import { fieldsOf, isChanged, NO_FIELDS, type PersonForm, UNREAD } from '../../form/person-form';
import { Registration } from '../registration';

/** What is known of somebody on the form beside what stands on it. */
export interface KnownFile {
  readonly file: PersonFile | null;
  readonly household: Household | null;
  readonly problem: Problem | null;
  /** Protected: it opens with a reason. */
  readonly isLocked: boolean;
}

const UNKNOWN: KnownFile = { file: null, household: null, problem: null, isLocked: false };

/** The files of the persons on the form, read one at a time; who reads one leaves a trace. */
@Injectable()
export class PersonFiles {
  private readonly calls = inject(PersonCalls);
  private readonly households = inject(HouseholdCalls);
  private readonly protections = inject(ProtectionCalls);
  private readonly contact = inject(ContactFormState);
  private readonly registration = inject(Registration);
  private readonly state = signal<ReadonlyMap<string, KnownFile>>(new Map());

  of(id: string): KnownFile {
    return this.state().get(id) ?? UNKNOWN;
  }

  /** Somebody who was found: the name at once, the rest when the file has arrived. */
  add(hit: Pick<PersonHit, 'id' | 'version' | 'familyName' | 'givenName' | 'alias' | 'identification' | 'isProtected'>): void {
    const names = { familyName: hit.familyName ?? '', givenName: hit.givenName ?? '', alias: hit.alias ?? '' };
    const fields = { ...NO_FIELDS, ...names, identification: hit.identification ?? 'declared' };
    const { id, version, isProtected } = hit;
    const [first] = this.contact.form().people;
    const person: PersonForm = { id, version: version ?? UNREAD, fields, file: null, isProtected, kinship: null };
    if (first?.version === null && first.fields.identification === 'anonymous') this.contact.replacePerson(first.id, person);
    else this.contact.addPerson(person);
    void this.load(id);
  }

  /** Somebody of whom only the file is known: the name arrives with it. */
  addById(id: string): void {
    this.add({ id, version: null, identification: null, familyName: null, givenName: null, alias: null, isProtected: false });
  }

  async load(id: string): Promise<void> {
    try {
      const file = await this.calls.read(id);
      this.put(id, { file, problem: null, isLocked: false });
      this.fill(file);
      this.put(id, { household: (await this.households.read(id)).current });
    } catch (cause) {
      const problem = toProblem(cause);
      this.put(id, problem.code === 'opening-required' ? { isLocked: true } : { problem });
    }
  }

  /** Refused openings are shown where the reason was typed. */
  async open(id: string, reason: string): Promise<void> {
    await this.protections.open(crypto.randomUUID(), { subject: id, reason });
    await this.load(id);
  }

  /** What was written before the file arrived stays; if the file has changed under it, somebody must choose. */
  private fill(file: PersonFile): void {
    const person = this.contact.form().people.find(({ id }) => id === file.id);
    if (!person) return;
    const fields = fieldsOf(file.details, file.comune, file.birthplace);
    const written = person.file !== null && isChanged(person);
    if (written && person.version !== file.version) return this.registration.clash.set({ id: file.id, file: file.id });
    const change = { version: file.version, isProtected: file.isProtected };
    this.contact.fillPerson(file.id, written ? change : { ...change, fields, file: fields });
    if (file.notice) this.contact.informedBefore.update((before) => new Set([...before, file.id]));
  }

  private put(id: string, change: Partial<KnownFile>): void {
    this.state.update((all) => new Map([...all, [id, { ...this.of(id), ...change }]]));
  }
}
