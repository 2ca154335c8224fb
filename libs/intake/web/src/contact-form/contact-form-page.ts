// SPDX-License-Identifier: EUPL-1.2
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  type OnInit,
  untracked,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CODE_LISTS, ErrorSummary, Failure, labelOf, Loading, pageShortcuts, type SlotResource, VIEWER } from '@soglia/ui';
import { JUST_REGISTERED } from '../contact/just-registered';
import { AnswerView } from './answer-view';
import { comuniSearch } from './comuni-search';
import { ContactFormState } from './contact-form-state';
import { requestOfField } from './field-ids';
import { pickEdit, UNANSWERED } from './form-edits';
import { formErrors } from './form-errors';
import { FormFootView } from './form-foot-view';
import { formShortcuts } from './form-shortcuts';
import type { RequestForm } from './form-state';
import { leaveQuestion } from './leave-question';
import { OccasionView } from './occasion-view';
import { RequestResourcesView } from './request-resources-view';
import { guardUnsavedForm } from './unsaved-form';
import { WhatView } from './what-view';
import { WhoView } from './who-view';

@Component({
  selector: 'sg-contact-form-page',
  imports: [AnswerView, ErrorSummary, Failure, FormFootView, Loading, OccasionView, RequestResourcesView, TranslocoPipe, WhatView, WhoView],
  providers: [ContactFormState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contact-form-page.html',
})
export class ContactFormPage implements OnInit {
  /** `?anonimo=si` opens the page on an anonymous person. */
  readonly anonimo = input<string>();

  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly viewer = inject(VIEWER);
  private readonly summary = viewChild(ErrorSummary);
  private readonly foot = viewChild(FormFootView);
  private readonly what = viewChild(WhatView);
  private interrupted: HTMLElement | null = null;
  protected readonly contact = inject(ContactFormState);
  protected readonly codeLists = inject(CODE_LISTS);
  protected readonly comuni = comuniSearch();
  protected readonly leaving = leaveQuestion();
  protected readonly errors = formErrors(this.contact.issues, this.contact.form);
  protected readonly missing = formErrors(this.contact.missing, this.contact.form);
  protected readonly accessPoints = this.viewer.accessPoints;
  protected readonly form = this.contact.form;
  protected readonly removedRequest = computed(() => this.contact.removed()?.request ?? null);

  constructor() {
    guardUnsavedForm(this.contact.touched);
    effect(() => {
      if (!this.viewer.expired()) untracked(() => this.contact.forgetExpiry());
    });
    effect(() => {
      if (!this.contact.removed()) this.afterRender(() => this.catchLostFocus());
    });
    pageShortcuts(
      formShortcuts(this.contact, this.codeLists, {
        register: () => void this.register(),
        search: () => this.what()?.focusSearch(),
        focus: (field) => this.goTo(field),
      }),
    );
  }

  ngOnInit(): void {
    this.contact.begin(this.accessPoints()[0]?.code ?? '', this.anonimo() === 'si');
  }

  /** Asked by the router before another page opens. */
  mayLeave(): boolean | Promise<boolean> {
    if (!this.contact.touched()) return true;
    this.interrupted = document.activeElement as HTMLElement | null;
    this.afterRender(() => this.foot()?.focusStay());
    return this.leaving.ask();
  }

  protected needName(code: string): string {
    return labelOf(this.codeLists.lists()?.needs ?? [], code);
  }

  protected addNeed(need: string): void {
    const lists = this.codeLists.lists();
    if (!lists) return;
    const key = this.contact.addNeed(need, lists);
    this.afterRender(() => document.getElementById(`richiesta-${key}`)?.focus());
  }

  protected pickResource(request: RequestForm, resource: SlotResource | null): void {
    this.contact.editRequest(request.key, pickEdit(request, resource));
  }

  protected unanswered(gapReason: string): Partial<RequestForm> {
    return { outcome: UNANSWERED, gapReason };
  }

  protected remove(key: number): void {
    this.contact.remove(key);
    this.afterRender(() => document.getElementById('annulla')?.focus());
  }

  protected stay(): void {
    this.leaving.reply(false);
    this.afterRender(() => this.interrupted?.focus());
  }

  /** Asked once: where the way out goes through another address, the router asks again. */
  protected leave(): void {
    this.contact.touched.set(false);
    this.leaving.reply(true);
  }

  protected undo(): void {
    this.contact.undoRemoval();
    this.afterRender(() => document.getElementById(`richiesta-${this.contact.currentKey()}`)?.focus());
  }

  protected comuneTyped(text: string): void {
    this.contact.edit({ comune: null, comuneText: text });
    this.comuni.type(text);
  }

  /** The answer of a request is on the page only while that request is the current one. */
  protected goTo(field: string): void {
    const key = requestOfField(field);
    if (key !== null) this.contact.currentKey.set(key);
    this.afterRender(() => document.getElementById(field)?.focus());
  }

  protected goToFirstMissing(): void {
    const first = this.missing.list()[0];
    if (first) this.goTo(first.field);
  }

  protected async register(): Promise<void> {
    const registered = await this.contact.register();
    if (registered) await this.router.navigate(['/sportello/contatti', this.contact.id], { replaceUrl: true, info: JUST_REGISTERED });
    else if (this.contact.issues().length > 0) this.afterRender(() => this.summary()?.focus());
  }

  /** The offer to undo ends by itself, perhaps under somebody's focus. */
  private catchLostFocus(): void {
    if (document.activeElement === document.body && this.contact.touched()) this.what()?.focusSearch();
  }

  private afterRender(act: () => void): void {
    afterNextRender(act, { injector: this.injector });
  }
}
