// SPDX-License-Identifier: EUPL-1.2
import type { TranslocoService } from '@jsverse/transloco';
import { dayText } from '@soglia/kernel';
import type { Problem } from './problem';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The words for a problem; a code that has none reads as the fallback. */
export function problemText(texts: TranslocoService, problem: Pick<Problem, 'code' | 'facts'>, fallback = 'internal'): string {
  const key = `ui.problem.${problem.code}`;
  const facts = Object.fromEntries(Object.entries(problem.facts).map(([name, value]) => [name, readable(value)]));
  const text = texts.translate(key, facts);
  return text === key ? texts.translate(`ui.problem.${fallback}`) : text;
}

function readable(value: unknown): unknown {
  return typeof value === 'string' && DAY.test(value) ? dayText(value) : value;
}
