// SPDX-License-Identifier: EUPL-1.2
import { computed, linkedSignal, resource, type Signal, signal } from '@angular/core';
import { type Problem, toProblem } from '../states/problem';

export interface ListPage<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A list that the server gives a page at a time. Call in an injection context. */
export function pagedList<A, P extends ListPage<unknown>>(ask: Signal<A>, load: (ask: A, cursor?: string) => Promise<P>) {
  const first = resource({ params: () => ({ ask: ask() }), loader: ({ params }) => load(params.ask) });
  /** What was read stays on the page while it is asked again. */
  const firstPage = linkedSignal<P | null, P | null>({
    source: () => (first.hasValue() ? first.value() : null),
    computation: (page, before) => page ?? before?.value ?? null,
  });
  const later = linkedSignal<P | null, readonly P[]>({ source: firstPage, computation: () => [] });
  const pages = computed(() => [firstPage(), ...later()].filter((page) => page !== null));
  const busy = signal(false);
  const problem = signal<Problem | null>(null);

  async function more(): Promise<void> {
    const cursor = pages().at(-1)?.next;
    if (!cursor || busy()) return;
    const asked = firstPage();
    busy.set(true);
    problem.set(null);
    try {
      const page = await load(ask(), cursor);
      if (firstPage() === asked) later.update((earlier) => [...earlier, page]);
    } catch (cause) {
      problem.set(toProblem(cause));
    } finally {
      busy.set(false);
    }
  }

  return {
    first,
    page: firstPage.asReadonly(),
    items: computed(() => pages().flatMap(({ items }) => items) as P['items'][number][]),
    next: computed(() => pages().at(-1)?.next ?? null),
    busy: busy.asReadonly(),
    problem: problem.asReadonly(),
    more,
  };
}
