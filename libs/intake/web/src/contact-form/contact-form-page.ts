// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, type OnInit, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { nameMatches } from '@soglia/intake-domain';
import { CODE_LISTS, ErrorSummary, Failure, Icon, labelOf, Loading, pageShortcuts, VIEWER } from '@soglia/ui';
import { JUST_REGISTERED } from '../contact/just-registered';
import { DraftKeeper } from '../drafts/draft-keeper';
import { HouseholdCalls } from '../household/household-calls';
import { AttachmentsView } from '../shared/attachments-view';
import { startInfoOf } from '../shared/start-info';
import { AnswerView } from './answer/answer-view';
import { ClashesView } from './clashes/clashes-view';
import { ContactFormState } from '../form/contact-form-state';
import { personOfField, requestOfField } from '../form/field-ids';
import { formErrors } from './form-errors';
import { focusOn, formFocus } from './form-focus';
import { FormFootView } from './form-foot-view';
import { FormSession } from './form-session';
import { formShortcuts } from './form-shortcuts';
import { linkHousehold } from './who/household-link';
import { NoticeView } from './occasion/notice-view';
import { NotesView } from './what/notes-view';
import { OccasionView } from './occasion/occasion-view';
import { othersHere } from './others-here';
import { PersonFiles } from './who/person-files';
import { Registration } from './registration';
import { ReferralsToSend } from '../shared/referrals-to-send';
import { RequestReferralView } from './answer/request-referral-view';
import { RequestResourcesView } from './answer/request-resources-view';
import { typedPerson } from '../form/typed-person';
import { guardUnsavedForm } from './unsaved-form';
import { WhatView } from './what/what-view';
import { WhoView } from './who/who-view';

const LONGEST_LEAVING_MS = 3000;

@Component({
  selector: 'sg-contact-form-page',
  imports: [
    ...[AnswerView, AttachmentsView, ClashesView, ErrorSummary, Failure, FormFootView, Icon, Loading, NoticeView, NotesView],
    ...[OccasionView, RequestReferralView, RequestResourcesView, RouterLink, TranslocoPipe, WhatView, WhoView],
  ],
  providers: [ContactFormState, DraftKeeper, FormSession, PersonFiles, Registration],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contact-form-page.html',
})
export class ContactFormPage implements OnInit {
  /** `?anonimo=si` opens the page on an anonymous person. */
  readonly anonimo = input<string>();
  /** `?bozza=…` goes on with a draft. */
  readonly bozza = input<string>();
  /** `?persona=…` begins with somebody who has a file. */
  readonly persona = input<string>();
  /** The registered contact to correct. */
  readonly id = input<string>();

  private readonly focus = formFocus();
  private readonly router = inject(Router);
  private readonly viewer = inject(VIEWER);
  private readonly households = inject(HouseholdCalls);
  private readonly files = inject(PersonFiles);
  private readonly toSend = inject(ReferralsToSend);
  private readonly start = startInfoOf(this.router.currentNavigation()?.extras.info);
  private readonly summary = viewChild(ErrorSummary);
  private readonly what = viewChild(WhatView);
  private readonly who = viewChild(WhoView);
  private readonly notice = viewChild(NoticeView);
  protected readonly contact = inject(ContactFormState);
  protected readonly registration = inject(Registration);
  protected readonly keeper = inject(DraftKeeper);
  protected readonly session = inject(FormSession);
  protected readonly codeLists = inject(CODE_LISTS);
  protected readonly errors = formErrors(this.contact.issues, this.contact.form);
  protected readonly missing = formErrors(this.contact.missing, this.contact.form);
  protected readonly others = othersHere(this.keeper.others);
  protected readonly accessPoints = this.viewer.accessPoints;
  protected readonly form = this.contact.form;
  protected readonly first = computed(() => this.form().people[0] ?? null);
  /** Two people wrote: both sides must be shown. */
  protected readonly isContested = computed(
    () => this.registration.clash() !== null || this.registration.overtaken() || this.keeper.conflict() !== null,
  );
  protected readonly filesOf = computed(() => this.contact.amends()?.contactId ?? this.contact.id());
  protected readonly ensureDraft = () => this.keeper.ensure();

  constructor() {
    guardUnsavedForm(this.contact.touched, this.keeper.state, () => void this.keeper.flush());
    this.registration.registered = (id) => void this.leave(id);
    effect(() => {
      if (!this.viewer.expired()) untracked(() => this.resume());
    });
    effect(() => {
      if (!this.contact.removed()) this.focus.later(() => this.catchLostFocus());
    });
    effect(() => {
      if (this.session.state() === 'ready' && this.codeLists.lists()) untracked(() => this.focus.later(() => this.beginTyping()));
    });
    pageShortcuts(
      formShortcuts(this.contact, this.codeLists, {
        register: () => void this.register(),
        need: () => this.what()?.focusSearch(),
        person: () => this.who()?.focusSearch(),
        anonymous: () => this.anonymous(),
        address: () => this.goToAddress(),
        notice: () => this.notice()?.give(),
        focus: (field) => this.goTo(field),
      }),
    );
  }

  ngOnInit(): void {
    const [draft, amended] = [this.bozza(), this.id()];
    if (draft) void this.session.openDraft(draft);
    else if (amended) void this.session.openAmendment(amended);
    else this.beginNew();
  }

  /** Asked by the router: what was written goes where it is safe before the page, or the session, does. Nobody waits long for it. */
  async mayLeave(): Promise<boolean> {
    await Promise.race([this.keeper.flush(), new Promise((done) => setTimeout(done, LONGEST_LEAVING_MS))]);
    return true;
  }

  protected takeOver(): void {
    void this.session.openDraft(this.bozza() ?? this.contact.id(), true);
  }

  protected again(): void {
    this.ngOnInit();
  }

  protected needName(code: string): string {
    return labelOf(this.codeLists.lists()?.needs ?? [], code);
  }

  protected addNeed(need: string): void {
    const key = this.contact.addNeed(need);
    this.focus.now(focusOn(`richiesta-${key}`));
  }

  protected remove(key: number): void {
    this.contact.removeRequest(key);
    this.focus.now(focusOn('annulla'));
  }

  protected undo(): void {
    this.contact.undoRemoval();
    this.focus.now(focusOn(`richiesta-${this.contact.currentKey()}`));
  }

  /** Somebody is there: what do they ask? */
  protected goOnToNeed(): void {
    if (this.form().requests.length > 0) return;
    this.focus.now(() => this.what()?.focusSearch());
  }

  /** A field is on the page only while its request is the current one, or its person's data are open. */
  protected goTo(field: string): void {
    const [key, place] = [requestOfField(field), personOfField(field)];
    if (key !== null) this.contact.currentKey.set(key);
    if (place !== null) this.who()?.openData(place);
    this.focus.now(focusOn(field));
  }

  /** The comune that was proposed is typed over. */
  private goToAddress(): void {
    this.goTo('comune-p0');
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.select();
  }

  protected goToFirstMissing(): void {
    const first = this.missing.list()[0];
    if (first) this.goTo(first.field);
  }

  protected async register(): Promise<void> {
    if (this.session.state() === 'elsewhere') return;
    const registered = await this.registration.send();
    if (!registered && this.contact.issues().length > 0) this.focus.later(() => this.summary()?.focus());
  }

  private beginNew(): void {
    this.session.beginNew();
    const person = this.persona() ?? this.start?.person;
    if (this.anonimo() === 'si') this.contact.toggleAnonymous();
    this.contact.touched.set(false);
    if (person) this.files.addById(person);
  }

  private anonymous(): void {
    this.contact.toggleAnonymous();
    this.goOnToNeed();
  }

  /** Signed in again: what waited for it goes now. */
  private resume(): void {
    void this.keeper.flush();
    this.registration.tryNow();
  }

  private async leave(id: string): Promise<void> {
    this.contact.touched.set(false);
    if (!this.contact.amends()) this.toSend.add(this.form().requests);
    const isLinked = await linkHousehold(this.form(), this.households);
    await this.keeper.drop();
    const info = isLinked ? JUST_REGISTERED : `${JUST_REGISTERED}, no household`;
    await this.router.navigate(['/sportello/contatti', id], { replaceUrl: true, info });
  }

  /** The page begins where one types; whoever is writing already is left alone. */
  private beginTyping(): void {
    const typed = this.start?.typed;
    if (typed && this.form().people.length === 0) this.who()?.addTyped(typedPerson(typed, nameMatches, new Date()));
    if (!this.focus.isIdle()) return;
    if (this.form().people.length === 0) this.who()?.focusSearch();
    else if (this.form().requests.length === 0) this.what()?.focusSearch();
  }

  /** The offer to undo ends by itself, perhaps under somebody's focus. */
  private catchLostFocus(): void {
    if (this.focus.isIdle() && this.contact.touched()) this.what()?.focusSearch();
  }
}
