// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Failure, Field, Icon, Loading, parseDay, ProblemTextPipe } from '@soglia/ui';
import { act } from '../shared/act';
import { type Agency, type Closure, ServiceCalls } from './service-calls';

const SHORTEST_NAME = 2;
/** The longest closure that the server takes. */
const MOST_DAYS = 92;
const DAY_MS = 86_400_000;
const FIELDS = ['first', 'last', 'name'] as const;
type ClosureField = (typeof FIELDS)[number];

/** When an agency is closed beside the public holidays: terms leave those days out. One that was taken away can be put back. */
@Component({
  selector: 'sg-closures',
  imports: [DayPipe, Failure, Field, Icon, Loading, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './closures-section.html',
})
export class ClosuresSection {
  readonly agency = input.required<Agency>();

  private readonly calls = inject(ServiceCalls);
  protected readonly most = MOST_DAYS;
  private readonly agencyId = computed(() => this.agency().id);
  protected readonly closures = resource({ params: () => this.agencyId(), loader: ({ params }) => this.calls.closures(params) });
  protected readonly items = computed(() => (this.closures.hasValue() ? this.closures.value() : null));
  protected readonly wrong = signal<ReadonlySet<ClosureField>>(new Set());
  protected readonly removed = linkedSignal<string, Closure | null>({ source: this.agencyId, computation: () => null });
  protected readonly added = linkedSignal<string, Closure | null>({ source: this.agencyId, computation: () => null });
  protected readonly deed = act();
  /** The server's word on days that cannot be stands under the day. */
  protected readonly isLastWrong = computed(
    () => this.wrong().has('last') || this.deed.problem()?.errors.some(({ pointer }) => pointer === '/lastDay') === true,
  );

  protected async add(form: HTMLFormElement, typed: Record<ClosureField, string>): Promise<void> {
    const firstDay = parseDay(typed.first);
    const lastDay = typed.last.trim() === '' ? firstDay : parseDay(typed.last);
    const name = typed.name.trim();
    const wrong = { first: !firstDay, last: !fits(firstDay, lastDay), name: name.length < SHORTEST_NAME };
    this.wrong.set(new Set(FIELDS.filter((field) => wrong[field])));
    if (!firstDay || !lastDay || this.wrong().size > 0) return goTo(FIELDS.find((field) => wrong[field]));
    const body = { agencyId: this.agencyId(), firstDay, lastDay, name };
    if (await this.deed.run(body, async (id) => this.added.set(await this.calls.writeClosure(id, body)))) {
      form.reset();
      this.removed.set(null);
      goTo('first');
    } else if (this.isLastWrong()) goTo('last');
    this.closures.reload();
  }

  protected async remove(closure: Closure): Promise<void> {
    if (await this.deed.run(['remove', closure.id], () => this.calls.removeClosure(closure.id))) {
      this.removed.set(closure);
      this.added.set(null);
      document.getElementById('t-chiusure')?.focus();
    }
    this.closures.reload();
  }

  protected async putBack({ agencyId, firstDay, lastDay, name }: Closure): Promise<void> {
    const body = { agencyId, firstDay, lastDay, name };
    if (await this.deed.run(body, (id) => this.calls.writeClosure(id, body))) {
      this.removed.set(null);
      document.getElementById('t-chiusure')?.focus();
    }
    this.closures.reload();
  }
}

const goTo = (field: ClosureField | undefined) => document.getElementById(`chiusura-${field}`)?.focus();

/** The last day is not before the first, and not too far from it; of a first day that is none, nothing is said here. */
function fits(first: string | null, last: string | null): boolean {
  if (!first || !last) return last !== null || first === null;
  const days = (Date.parse(last) - Date.parse(first)) / DAY_MS;
  return days >= 0 && days <= MOST_DAYS;
}
