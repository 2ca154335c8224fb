// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, type Signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { ProtocolProblem } from '@soglia/referrals-domain';
import { language } from '@soglia/ui';
import { issueLine, issueText } from '../issue-words';
import { placeOf, SECTIONS } from './sections';

/** A draft may have gaps: they are listed beside it, and said at their fields once somebody tried to finish. */
const GAPS: readonly string[] = [
  ...['empty', 'too-few', 'no-promoter', 'no-agency', 'party-unknown', 'basis-missing', 'nothing-to-decide-by', 'term-missing'],
];

export interface Issue {
  readonly pointer: string;
  readonly section: string;
  readonly text: string;
}

/** What is wrong with the protocol in words: by its place, section by section. Call in an injection context. */
export function issuesOf(problems: Signal<readonly ProtocolProblem[]>, attempted: Signal<boolean>) {
  const texts = inject(TranslocoService);
  const all = computed<readonly Issue[]>(() => {
    language();
    const order = (key: string) => SECTIONS.findIndex((section) => section.key === key);
    return problems()
      .map((problem) => ({
        pointer: problem.pointer,
        section: placeOf(problem.pointer)?.section ?? 'act',
        text: issueLine(texts, problem),
      }))
      .sort((a, b) => order(a.section) - order(b.section));
  });
  return {
    all,
    atFields: computed<ReadonlyMap<string, string>>(() => {
      language();
      const said = problems().filter(({ code }) => attempted() || !GAPS.includes(code));
      return new Map(said.toReversed().map((problem) => [problem.pointer, issueText(texts, problem)]));
    }),
    inSection: (key: string) => all().filter(({ section }) => section === key).length,
  };
}
