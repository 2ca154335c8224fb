// SPDX-License-Identifier: EUPL-1.2
import type { TranslocoService } from '@jsverse/transloco';
import { dayText } from '@soglia/kernel';
import type { ProtocolProblem } from '@soglia/referrals-domain';
import { type Problem, problemText } from '@soglia/ui';
import { placeOf } from './build/sections';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is wrong at a place, without the place. */
export function issueText(texts: TranslocoService, { code, facts }: Pick<ProtocolProblem, 'code' | 'facts'>): string {
  const key = `protocols.issue.${code}`;
  const words = texts.translate<string>(key, readable(texts, facts));
  return words === key ? problemText(texts, { code, facts }, 'malformed') : words;
}

/** «Parti 2, codice: …». A pointer that the builder does not know stands as it is. */
export function issueLine(texts: TranslocoService, problem: ProtocolProblem): string {
  return `${placeText(texts, problem.pointer)}: ${issueText(texts, problem)}`;
}

/** What the server refused, line by line: each place of it, or what it says of the whole. */
export function refusalLines(texts: TranslocoService, problem: Problem | null): string[] {
  if (!problem) return [];
  if (problem.errors.length === 0) return [problemText(texts, problem)];
  return [...new Set(problem.errors.map((each) => (isDay(each.pointer) ? issueText(texts, each) : issueLine(texts, each))))];
}

const isDay = (pointer: string) => pointer === '/from' || pointer === '/on';

function placeText(texts: TranslocoService, pointer: string): string {
  const place = placeOf(pointer.replace(/^\/content(?=\/|$)/, ''));
  if (!place) return pointer || '/';
  const { section, one, turn, label } = place;
  const parts = [one ? `${texts.translate<string>(one)} ${turn}` : texts.translate<string>(`protocols.section.${section}`)];
  if (label) parts.push(lowerFirst(texts.translate<string>(label)));
  return parts.join(', ');
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

function readable(texts: TranslocoService, facts: ProtocolProblem['facts']): Record<string, unknown> {
  const said = Object.entries(facts).map(([name, value]) => {
    if (typeof value === 'string' && DAY.test(value)) return [name, dayText(value)];
    if (name === 'first') return [name, Number(value) + 1];
    if (name === 'does' && typeof value === 'string') return [name, texts.translate<string>(`protocols.onLapse.${value}`)];
    return [name, value];
  });
  return Object.fromEntries(said) as Record<string, unknown>;
}
