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
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { withChanges } from '@soglia/resources-domain';
import { ErrorSummary, Failure, Icon, leaving, Loading } from '@soglia/ui';
import { controlOf } from '../fields/column';
import { type CardBody, CardCalls } from '../shared/calls/card-calls';
import { organizationOf } from '../shared/calls/card-shapes';
import { fieldsOf, QueueCalls } from '../shared/calls/queue-calls';
import { wordSource } from '../shared/word-source';
import { cardErrors } from './card-errors';
import { CardFormState } from './card-form-state';
import { CardFormView } from './card-form-view';
import { EditFootView } from './edit-foot-view';
import { FRESH_CARD } from './fresh-card';
import { knownComuni } from './known-comuni';
import { OrganizationView } from './organization-view';
import { TierView } from './tier-view';

/** A curator writes a card: a new one, one that is there, or one with a proposal put in that is still to be accepted. */
@Component({
  selector: 'sg-edit-page',
  imports: [CardFormView, EditFootView, ErrorSummary, Failure, Icon, Loading, OrganizationView, RouterLink, TierView, TranslocoPipe],
  providers: [CardFormState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './edit-page.html',
})
export class EditPage {
  /** Absent: a new card. */
  readonly id = input<string>();
  /** `?proposta=` opens the card with that proposal put in. */
  readonly proposta = input<string>();

  private readonly calls = inject(CardCalls);
  private readonly queue = inject(QueueCalls);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly summary = viewChild(ErrorSummary);
  /** Made once: a second press, or a retry after a lost answer, is the same card. */
  private readonly newId = crypto.randomUUID();
  protected readonly state = inject(CardFormState);
  protected readonly loaded = resource({
    params: () => (this.id() ? { id: this.id() ?? '', proposal: this.proposta() } : undefined),
    loader: async ({ params }) => ({
      card: await this.calls.read(params.id),
      proposal: params.proposal ? await this.queue.proposal(params.proposal) : null,
    }),
  });
  protected readonly card = computed(() => (this.loaded.hasValue() ? this.loaded.value().card : null));
  protected readonly proposal = computed(() => (this.loaded.hasValue() ? this.loaded.value().proposal : null));
  protected readonly ready = computed(() => this.id() === undefined || this.card() !== null);
  protected readonly organizationName = computed(() => {
    const card = this.card();
    return card ? organizationOf(card).name : '';
  });
  protected readonly choices = resource({ loader: () => this.calls.choices('') });
  protected readonly agencies = computed(() => (this.choices.hasValue() ? this.choices.value().agencies : []));
  protected readonly comuni = knownComuni(wordSource(this.card));
  protected readonly errors = cardErrors(this.state.issues);
  protected readonly leaving = leaving(this.state.touched);
  protected readonly verified = signal(false);

  constructor() {
    effect(() => {
      const [card, proposal] = [this.card(), this.proposal()];
      if (card) this.state.begin(card.form, proposal ? withChanges(card.form, proposal.diff) : card.form);
      else if (this.id() === undefined) this.state.begin(FRESH_CARD);
    });
  }

  mayLeave(): boolean | Promise<boolean> {
    return this.leaving.mayLeave();
  }

  protected make(organization: Readonly<Record<string, unknown>> | null): void {
    this.state.newOrganization.set(organization);
    this.state.edit({ organizationId: organization ? crypto.randomUUID() : (this.card()?.form.organizationId ?? '') });
  }

  protected goTo(field: string): void {
    controlOf(this.errors.pointers().get(field) ?? '')?.focus();
  }

  protected async save(): Promise<void> {
    const id = this.id() ?? this.newId;
    const saved = await this.state.send(() => this.keep(id));
    if (saved) await this.router.navigate(['/banca-dati/schede', id], { queryParams: { esito: 'salvata' }, replaceUrl: true });
    else if (this.state.issues().length > 0) afterNextRender(() => this.summary()?.focus(), { injector: this.injector });
  }

  private keep(id: string): Promise<unknown> {
    const proposal = this.proposal();
    if (proposal) return this.queue.decide(proposal, { verdict: 'accept', edited: fieldsOf(this.state.changes()), reason: null });
    // What the fields of an organisation wrote: the server says what is missing.
    const newOrganization = this.state.newOrganization() as NonNullable<CardBody['newOrganization']> | null;
    const body: CardBody = { ...this.state.form(), newOrganization, verified: this.verified() };
    return this.calls.write(id, body, this.card()?.version ?? null);
  }
}
