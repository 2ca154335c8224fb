// SPDX-License-Identifier: EUPL-1.2
import { Location } from '@angular/common';
import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { CODE_LISTS, VIEWER } from '@soglia/ui';
import { DeviceDrafts } from '../drafts/device-drafts';
import { DraftKeeper, type Kept } from '../drafts/draft-keeper';
import { draftLabel } from '../drafts/draft-label';
import { draftLock } from '../drafts/draft-lock';
import type { Restored } from '../drafts/newest-draft';
import { draftRestorer } from '../drafts/restore-draft';
import { snapshotOf } from '../drafts/snapshot';
import { ContactCalls } from '../shared/contact-calls';
import { ContactFormState } from '../form/contact-form-state';
import { formOfContact } from '../form/contact-to-form';
import { freshForm } from '../form/form-state';
import { PersonFiles } from './who/person-files';
import { Registration } from './registration';

type SessionState = 'opening' | 'ready' | 'gone' | 'elsewhere' | 'failed';

/** One sitting at the form: what it begins from, and that nothing of it is lost until it is registered. */
@Injectable()
export class FormSession {
  private readonly location = inject(Location);
  private readonly router = inject(Router);
  private readonly viewer = inject(VIEWER);
  private readonly codeLists = inject(CODE_LISTS);
  private readonly contacts = inject(ContactCalls);
  private readonly contact = inject(ContactFormState);
  private readonly files = inject(PersonFiles);
  private readonly registration = inject(Registration);
  private readonly keeper = inject(DraftKeeper);
  private readonly restore = draftRestorer();
  private readonly lock = draftLock();
  private readonly device = inject(DeviceDrafts).open(new Date());
  private kept = '';

  private readonly opened = signal<SessionState>('opening');
  readonly failure = signal<unknown>(null);
  readonly state = computed<SessionState>(() => (this.lock.elsewhere() ? 'elsewhere' : this.opened()));

  constructor() {
    effect(() => {
      if (this.lock.elsewhere()) untracked(() => this.rest());
    });
    effect(() => {
      const kept = this.keptNow();
      if (this.registration.waiting() && this.registration.sent !== this.contact.form()) untracked(() => this.registration.reset());
      if (this.contact.touched() && this.state() === 'ready') untracked(() => this.keep(kept));
    });
  }

  beginNew(): void {
    this.begin(crypto.randomUUID());
    this.opened.set('ready');
  }

  async openDraft(id: string, takeOver = false): Promise<void> {
    this.opened.set('opening');
    if (!(await this.lock.hold(id, takeOver))) return;
    try {
      await this.device;
      this.takeRestored(id, await this.restore(id));
    } catch (cause) {
      this.failure.set(cause);
      this.opened.set('failed');
    }
  }

  /** A registered contact is opened to be corrected, under an id that the amendment will have. */
  async openAmendment(contactId: string): Promise<void> {
    this.opened.set('opening');
    try {
      const contact = await this.contacts.read(contactId);
      const id = crypto.randomUUID();
      this.kept = '';
      this.contact.begin(id, formOfContact(contact), { contactId, version: contact.version, reason: '' }, false);
      this.keeper.begin(id, null, null);
      this.loadFiles();
      this.opened.set('ready');
    } catch (cause) {
      this.failure.set(cause);
      this.opened.set('failed');
    }
  }

  /** Another tab goes on with it: from here nothing is saved or sent any more. */
  private rest(): void {
    this.keeper.rest();
    this.registration.reset();
  }

  /** The draft as it would be saved now: also what "unchanged" is measured by. */
  private keptNow(): Kept {
    const form = this.contact.form();
    return {
      snapshot: snapshotOf(form, this.contact.amends(), this.registration.waiting()),
      people: form.people.filter(({ version }) => version !== null).map(({ id }) => id),
      accessPoint: form.accessPoint,
      label: draftLabel(form, this.codeLists.lists()?.needs ?? []),
    };
  }

  private keep(kept: Kept): void {
    const words = JSON.stringify(kept);
    if (words === this.kept) return;
    if (this.kept === '') this.nameAddress();
    this.kept = words;
    this.keeper.changed(kept);
  }

  private begin(id: string): void {
    this.kept = '';
    this.contact.begin(id, freshForm(new Date(), this.viewer.accessPoints()[0]?.code ?? ''), null, false);
    this.keeper.begin(id, null, null);
  }

  private takeRestored(id: string, restored: Restored): void {
    if (restored.kind === 'none') {
      this.begin(crypto.randomUUID());
      return this.opened.set('gone');
    }
    const { snapshot, savedAt } = restored.kind === 'one' ? restored.draft : restored.here;
    this.contact.begin(id, snapshot.form, snapshot.amends, true);
    this.keeper.begin(id, restored.kind === 'one' ? restored.version : restored.here.base, savedAt);
    const isSafe = restored.kind === 'one' && restored.isOnServer;
    this.kept = JSON.stringify(untracked(() => this.keptNow()));
    if (restored.kind === 'both') this.keeper.conflict.set(restored.there);
    if (!isSafe) this.keeper.changed(untracked(() => this.keptNow()));
    else this.keeper.know(untracked(() => this.keptNow()));
    this.opened.set('ready');
    this.loadFiles();
    if (snapshot.toRegister) void this.registration.send();
  }

  private loadFiles(): void {
    for (const { id, version } of this.contact.form().people) if (version !== null) void this.files.load(id);
  }

  /** From the first key on the address says which draft it is: a tab that was killed comes back to it. Nothing is navigated. */
  private nameAddress(): void {
    const id = this.contact.id();
    void this.lock.hold(id);
    const [path = ''] = this.location.path().split('?');
    const tree = this.router.parseUrl(path);
    tree.queryParams = { bozza: id };
    this.location.replaceState(this.router.serializeUrl(tree));
  }
}
