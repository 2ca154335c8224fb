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
import { ErrorSummary, Failure, Icon, leaving, Loading } from '@soglia/ui';
import { controlOf } from '../fields/column';
import { CardCalls } from '../shared/calls/card-calls';
import { fieldsOf, QueueCalls } from '../shared/calls/queue-calls';
import { wordSource } from '../shared/word-source';
import { cardErrors } from './card-errors';
import { CardFormState } from './card-form-state';
import { CardFormView } from './card-form-view';
import { EditFootView } from './edit-foot-view';
import { knownComuni } from './known-comuni';

/** An agency asks for changes to a card that it keeps true; nothing changes until a curator accepts. */
@Component({
  selector: 'sg-propose-page',
  imports: [CardFormView, EditFootView, ErrorSummary, Failure, Icon, Loading, RouterLink, TranslocoPipe],
  providers: [CardFormState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './propose-page.html',
})
export class ProposePage {
  readonly id = input.required<string>();

  private readonly calls = inject(CardCalls);
  private readonly queue = inject(QueueCalls);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly summary = viewChild(ErrorSummary);
  /** Made once: a second press is the same proposal. */
  private readonly proposalId = crypto.randomUUID();
  protected readonly state = inject(CardFormState);
  protected readonly loaded = resource({ params: () => this.id(), loader: ({ params }) => this.calls.read(params) });
  protected readonly card = computed(() => (this.loaded.hasValue() ? this.loaded.value() : null));
  protected readonly comuni = knownComuni(wordSource(this.card));
  protected readonly errors = cardErrors(this.state.issues);
  protected readonly leaving = leaving(this.state.touched);
  protected readonly nothing = signal(false);

  constructor() {
    effect(() => {
      const card = this.card();
      if (card) this.state.begin(card.form);
    });
  }

  mayLeave(): boolean | Promise<boolean> {
    return this.leaving.mayLeave();
  }

  protected goTo(field: string): void {
    controlOf(this.errors.pointers().get(field) ?? '')?.focus();
  }

  protected async send(): Promise<void> {
    const [changes, version] = [this.state.changes(), this.card()?.version ?? 0];
    this.nothing.set(changes.length === 0);
    if (changes.length === 0) return;
    const sent = await this.state.send(() =>
      this.queue.propose(this.proposalId, { serviceId: this.id(), baseVersion: version, changes: fieldsOf(changes) }),
    );
    if (sent) await this.router.navigate(['/banca-dati/schede', this.id()], { queryParams: { esito: 'proposta' }, replaceUrl: true });
    else if (this.state.issues().length > 0) afterNextRender(() => this.summary()?.focus(), { injector: this.injector });
  }
}
