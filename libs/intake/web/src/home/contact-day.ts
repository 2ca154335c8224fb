// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, linkedSignal, resource, type Signal, signal } from '@angular/core';
import { type Problem, toProblem } from '@soglia/ui';
import { ContactCalls, type ContactPage } from '../shared/contact-calls';

/** The contacts of a day, a page at a time. Call in an injection context. */
export function contactDay(day: Signal<string>) {
  const calls = inject(ContactCalls);
  const first = resource({ params: () => day(), loader: ({ params }) => calls.list({ day: params }) });
  const firstPage = computed(() => (first.hasValue() ? first.value() : null));
  const later = linkedSignal<ContactPage | null, readonly ContactPage[]>({ source: firstPage, computation: () => [] });
  const pages = computed(() => [firstPage(), ...later()].filter((page) => page !== null));
  const busy = signal(false);
  const problem = signal<Problem | null>(null);

  return {
    first,
    busy: busy.asReadonly(),
    problem: problem.asReadonly(),
    contacts: computed(() => pages().flatMap((page) => page.items)),
    next: computed(() => pages().at(-1)?.next ?? null),
    async more(): Promise<void> {
      const cursor = pages().at(-1)?.next;
      if (!cursor || busy()) return;
      const asked = firstPage();
      busy.set(true);
      problem.set(null);
      try {
        const page = await calls.list({ day: day(), cursor });
        if (firstPage() === asked) later.update((earlier) => [...earlier, page]);
      } catch (cause) {
        problem.set(toProblem(cause));
      } finally {
        busy.set(false);
      }
    },
  };
}
