// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, Injectable, signal } from '@angular/core';
import { CODE_LISTS, type FieldProblem } from '@soglia/ui';
import type { Amends } from '../drafts/snapshot';
import {
  nextKey,
  withAreas,
  withoutPerson,
  withoutRequest,
  withPerson,
  withPersonEdit,
  withPersonInstead,
  withRequest,
  withRequestEdit,
} from './form-edits';
import { issuesOf } from './form-issues';
import { type ContactForm, freshForm, freshRequest, type InterlocutorForm, type RequestForm } from './form-state';
import { newPerson, NO_FIELDS, type PersonFields, type PersonForm, withFields } from './person-form';

export const UNDO_MS = 10_000;

export type Removal =
  | { readonly kind: 'request'; readonly request: RequestForm; readonly index: number }
  | { readonly kind: 'person'; readonly person: PersonForm; readonly index: number };

/** The contact being written: one at a time on the page. */
@Injectable()
export class ContactFormState {
  private readonly codeLists = inject(CODE_LISTS);
  private readonly state = signal<ContactForm>(freshForm(new Date(), ''));
  private forgetRemoval: ReturnType<typeof setTimeout> | undefined;

  /** Made once: a second press, or a retry after a lost answer, is the same contact. */
  readonly id = signal<string>(crypto.randomUUID());
  readonly amends = signal<Amends | null>(null);
  readonly form = this.state.asReadonly();
  readonly touched = signal(false);
  readonly attempted = signal(false);
  /** What the server refused, until something is changed. */
  readonly refused = signal<readonly FieldProblem[]>([]);
  /** Persons who were given a notice before this contact. */
  readonly informedBefore = signal<ReadonlySet<string>>(new Set());
  readonly currentKey = signal<number | null>(null);
  readonly removed = signal<Removal | null>(null);
  readonly current = computed(() => this.form().requests.find((request) => request.key === this.currentKey()) ?? null);
  readonly missing = computed(() => issuesOf(this.form(), new Date(), this.informedBefore()));
  readonly issues = computed(() => [...(this.attempted() ? this.missing() : []), ...this.refused()]);

  begin(id: string, form: ContactForm, amends: Amends | null, touched: boolean): void {
    this.id.set(id);
    this.amends.set(amends);
    this.state.set(form);
    this.touched.set(touched);
    this.attempted.set(false);
    this.refused.set([]);
    this.removed.set(null);
    this.currentKey.set(form.requests.at(-1)?.key ?? null);
  }

  edit(change: Partial<ContactForm>): void {
    this.put({ ...this.form(), ...change });
  }

  editInterlocutor(change: Partial<InterlocutorForm>): void {
    this.edit({ interlocutor: { ...this.form().interlocutor, ...change } });
  }

  editAmends(reason: string): void {
    this.amends.update((amends) => amends && { ...amends, reason });
    this.put(this.form());
  }

  addNeed(need: string): number {
    const key = nextKey(this.form());
    const lists = this.codeLists.lists();
    const economic = lists?.needs.find(({ code }) => code === need)?.economic ?? false;
    this.put(withRequest(this.form(), { ...freshRequest(key, need, null, lists?.urgencies[0]?.code ?? ''), economic }));
    this.currentKey.set(key);
    return key;
  }

  editRequest(key: number, change: Partial<RequestForm>): void {
    this.put(withRequestEdit(this.form(), key, change));
  }

  removeRequest(key: number): void {
    const index = this.form().requests.findIndex((request) => request.key === key);
    const request = this.form().requests[index];
    if (!request) return;
    this.put(withoutRequest(this.form(), key));
    if (this.currentKey() === key) this.currentKey.set(this.form().requests[Math.max(0, index - 1)]?.key ?? null);
    this.offerUndo({ kind: 'request', request, index });
  }

  addPerson(person: PersonForm): void {
    this.put(withPerson(this.form(), person));
  }

  replacePerson(id: string, person: PersonForm): void {
    this.put(withPersonInstead(this.form(), id, person));
  }

  removePerson(id: string): void {
    const index = this.form().people.findIndex((person) => person.id === id);
    const person = this.form().people[index];
    if (!person) return;
    this.put(withoutPerson(this.form(), id));
    this.offerUndo({ kind: 'person', person, index });
  }

  editPerson(id: string, change: Partial<PersonFields>): void {
    this.put(withPersonEdit(this.form(), id, (person) => ({ ...person, fields: withFields(person.fields, change, new Date()) })));
  }

  fillKinship(id: string, kinship: string | null): void {
    this.put(withPersonEdit(this.form(), id, (person) => ({ ...person, kinship })));
  }

  /** The file has arrived: nothing was written by it, so nothing is to be saved. */
  fillPerson(id: string, change: Partial<PersonForm>): void {
    this.state.set(this.withAreas(withPersonEdit(this.form(), id, (person) => ({ ...person, ...change }))));
  }

  /** One key: an anonymous person instead of whoever is first; again, and nobody is there. */
  toggleAnonymous(): void {
    const [first] = this.form().people;
    if (first?.fields.identification === 'anonymous') return this.removePerson(first.id);
    if (first) this.removePerson(first.id);
    this.put(withPerson(this.form(), newPerson({ ...NO_FIELDS, identification: 'anonymous' }), 0));
  }

  undoRemoval(): void {
    const removal = this.removed();
    if (!removal) return;
    if (removal.kind === 'person') this.put(withPerson(this.form(), removal.person, removal.index));
    else {
      this.put(withRequest(this.form(), removal.request, removal.index));
      this.currentKey.set(removal.request.key);
    }
    this.removed.set(null);
  }

  private offerUndo(removal: Removal): void {
    this.removed.set(removal);
    clearTimeout(this.forgetRemoval);
    this.forgetRemoval = setTimeout(() => this.removed.set(null), UNDO_MS);
  }

  private put(form: ContactForm): void {
    this.state.set(this.withAreas(form));
    this.touched.set(true);
    this.refused.set([]);
  }

  private withAreas(form: ContactForm): ContactForm {
    const needs = this.codeLists.lists()?.needs;
    return needs ? withAreas(form, needs) : form;
  }
}
