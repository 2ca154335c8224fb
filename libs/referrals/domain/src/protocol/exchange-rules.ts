// SPDX-License-Identifier: EUPL-1.2
import { FIELD_KEYS, IDENTIFYING } from '../disclosure/fields';
import { OUTCOMES, REASONS } from '../journey/reasons';
import type { ExchangedField, ProtocolContent } from './protocol';
import type { ProtocolProblem } from './shape';

const ASKED = /^asked:[a-z0-9][a-z0-9-]{0,39}$/;
const MOST_HOPS = 10;
const MOST_REOPEN_DAYS = 730;

const KNOWN: readonly string[] = FIELD_KEYS;
const NAMING: readonly string[] = IDENTIFYING;

/**
 * What is exchanged: fields that the house knows or the sender is asked for, each once, with its legal basis (GDPR art. 6); nobody's identity
 * at level 1 (art. 5(1)(c)); special categories (art. 9) and offences (art. 10) not before somebody has taken charge; reasons and outcomes
 * that have a meaning for planners.
 */
export function exchangeProblems(content: ProtocolContent): readonly ProtocolProblem[] {
  const { fields, documents, loop, reasons, outcomes } = content;
  const problems: ProtocolProblem[] = fields.flatMap((field, i) => fieldProblems(fields, field, i));
  const tell = (pointer: string, code: string, facts = {}) => void problems.push({ pointer, code, facts });
  if (fields.length === 0) tell('/fields', 'too-few', { min: 1 });
  else if (!fields.some(({ level, direction }) => level === 1 && direction === 'to-recipient')) tell('/fields', 'nothing-to-decide-by');
  twice(
    documents.map(({ code }) => code),
    '/documents',
    tell,
  );
  twice(reasons, '/reasons', tell);
  twice(outcomes, '/outcomes', tell);
  unknown(
    reasons,
    REASONS.map(({ code }) => code),
    '/reasons',
    'reason-unknown',
  );
  unknown(
    outcomes,
    OUTCOMES.map(({ code }) => code),
    '/outcomes',
    'outcome-unknown',
  );
  if (loop.maxHops < 1 || loop.maxHops > MOST_HOPS) tell('/loop/maxHops', 'out-of-range', { min: 1, max: MOST_HOPS });
  if (loop.reopenDays < 0 || loop.reopenDays > MOST_REOPEN_DAYS)
    tell('/loop/reopenDays', 'out-of-range', { min: 0, max: MOST_REOPEN_DAYS });
  if (reasons.length && !reasons.some(declines)) tell('/reasons', 'no-reason-to-decline');
  return problems;

  function unknown(codes: readonly string[], known: readonly string[], pointer: string, problem: string): void {
    codes.forEach((code, i) => known.includes(code) || tell(`${pointer}/${i}`, problem));
  }
}

/** A recipient must be able to say why it refuses. */
const declines = (code: string) => REASONS.some((reason) => reason.code === code && reason.moves.includes('decline'));

function twice(codes: readonly string[], pointer: string, tell: (pointer: string, code: string, facts: { first: number }) => void): void {
  codes.forEach((code, i) => {
    const first = codes.indexOf(code);
    if (first < i) tell(`${pointer}/${i}`, 'twice', { first });
  });
}

function fieldProblems(fields: readonly ExchangedField[], of: ExchangedField, i: number): ProtocolProblem[] {
  const { field, category, basis, level } = of;
  const problems: ProtocolProblem[] = [];
  const tell = (key: string, code: string, facts = {}) => void problems.push({ pointer: `/fields/${i}/${key}`, code, facts });
  if (!KNOWN.includes(field) && !ASKED.test(field)) tell('field', 'field-unknown');
  const first = fields.findIndex((other) => other.field === field && other.direction === of.direction);
  if (first < i) tell('field', 'twice', { first });
  if (level === 1 && NAMING.includes(field)) tell('level', 'identifying-at-level-1');
  if (level === 1 && category !== 'ordinary') tell('level', 'special-at-level-1', { category });
  if (basis.trim() === '') tell('basis', 'basis-missing', { category });
  return problems;
}
