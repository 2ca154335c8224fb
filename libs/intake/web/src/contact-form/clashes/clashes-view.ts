// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, resource } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type CodeLists, Failure } from '@soglia/ui';
import { DraftKeeper } from '../../drafts/draft-keeper';
import { ContactCalls } from '../../shared/contact-calls';
import { PersonCalls } from '../../shared/person-calls';
import { ContactFormState } from '../../form/contact-form-state';
import { formOfContact } from '../../form/contact-to-form';
import { FORM_PARTS, formSides } from './form-sides';
import { fieldsOf, type PersonForm } from '../../form/person-form';
import { PERSON_PARTS, personSides } from './person-sides';
import { Registration } from '../registration';
import { merged, type Side } from '../../sides/sides';
import { SidesView } from '../../sides/sides-view';

/** Whatever two people wrote at once – a file, a registered contact, this draft – both sides of it. */
@Component({
  selector: 'sg-clashes',
  imports: [Failure, SidesView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './clashes-view.html',
})
export class ClashesView {
  readonly lists = input.required<CodeLists>();
  /** Settled: what was begun can go on. */
  readonly settled = output<void>();

  private readonly texts = inject(TranslocoService);
  private readonly people = inject(PersonCalls);
  private readonly contacts = inject(ContactCalls);
  private readonly contact = inject(ContactFormState);
  protected readonly registration = inject(Registration);
  protected readonly keeper = inject(DraftKeeper);

  protected readonly file = resource({
    params: () => this.registration.clash() ?? undefined,
    loader: ({ params }) => this.people.read(params.file),
  });
  protected readonly amended = resource({
    params: () => (this.registration.overtaken() ? this.contact.amends()?.contactId : undefined),
    loader: ({ params }) => this.contacts.read(params),
  });

  private readonly person = computed<PersonForm | null>(() => {
    const clash = this.registration.clash();
    const { people } = this.contact.form();
    return clash ? (people.find(({ id }) => id === clash.id) ?? people.find(({ version }) => version === null) ?? null) : null;
  });
  private readonly theirs = computed(() => {
    const file = this.file.hasValue() ? this.file.value() : null;
    return file && { file, fields: fieldsOf(file.details, file.comune, file.birthplace) };
  });
  protected readonly personLines = computed(() => {
    const [person, theirs] = [this.person(), this.theirs()];
    return person && theirs ? personSides(person.fields, theirs.fields, person.file, this.lists(), this.texts) : null;
  });
  private readonly amendedForm = computed(() => (this.amended.hasValue() ? formOfContact(this.amended.value()) : null));
  protected readonly contactLines = computed(() => {
    const theirs = this.amendedForm();
    return theirs && formSides(this.contact.form(), theirs, null, this.lists(), this.texts);
  });
  protected readonly draftLines = computed(() => {
    const theirs = this.keeper.conflict();
    return theirs && formSides(this.contact.form(), theirs.snapshot.form, null, this.lists(), this.texts);
  });

  protected settlePerson(choice: ReadonlyMap<string, Side>): void {
    const [person, theirs] = [this.person(), this.theirs()];
    if (!person || !theirs) return;
    const { id, version, isProtected } = theirs.file;
    const fields = merged(person.fields, theirs.fields, choice, PERSON_PARTS);
    this.contact.replacePerson(person.id, { ...person, id, version, isProtected, fields, file: theirs.fields });
    this.done();
  }

  protected settleContact(choice: ReadonlyMap<string, Side>): void {
    const [theirs, amends] = [this.amendedForm(), this.contact.amends()];
    if (!theirs || !amends || !this.amended.hasValue()) return;
    this.contact.amends.set({ ...amends, version: this.amended.value().version });
    this.contact.edit(merged(this.contact.form(), theirs, choice, FORM_PARTS));
    this.done();
  }

  protected settleDraft(choice: ReadonlyMap<string, Side>): void {
    const theirs = this.keeper.conflict();
    if (!theirs) return;
    this.keeper.keepMine();
    this.contact.edit(merged(this.contact.form(), theirs.snapshot.form, choice, FORM_PARTS));
    this.settled.emit();
  }

  private done(): void {
    this.registration.reset();
    this.settled.emit();
  }
}
