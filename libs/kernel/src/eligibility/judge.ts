// SPDX-License-Identifier: EUPL-1.2
import type { PersonFacts, Question } from './facts';
import { holds, type Truth } from './holds';
import { type Clause, clauseCode, type EligibilityRule, namedPredicate, type Predicate, type PredicateName } from './rule';

export interface JudgedClause {
  /** Where it stands in the rule, as a JSON pointer. */
  readonly pointer: string;
  readonly code: PredicateName;
  readonly clause: Clause;
  /** null = cannot tell. */
  readonly met: boolean | null;
}

export interface Judgement {
  readonly answer: 'eligible' | 'not-eligible' | 'unknown';
  /** Every clause that was looked at. */
  readonly clauses: readonly JudgedClause[];
  /** The clauses that made the answer a no. */
  readonly failing: readonly JudgedClause[];
  /** What to ask, when nobody can tell: only what could change the answer, each once. */
  readonly ask: readonly Question[];
}

interface Weighed {
  readonly truth: Truth;
  readonly clauses: readonly JudgedClause[];
  readonly failing: readonly JudgedClause[];
  readonly ask: readonly Question[];
}

/** Eligible, not eligible and through which clause, or cannot tell and what to ask. Kleene's logic: what is not known is never guessed. */
export function judge(rule: EligibilityRule, person: PersonFacts): Judgement {
  const { truth, clauses, failing, ask } = weigh(rule, person, '', false);
  const answer = truth === null ? 'unknown' : truth ? 'eligible' : 'not-eligible';
  return { answer, clauses, failing, ask: [...new Set(ask)] };
}

/** A denied rule is weighed by denying its parts (De Morgan), so that the clause which fails is always a single predicate. */
function weigh(rule: EligibilityRule, person: PersonFacts, pointer: string, denied: boolean): Weighed {
  if ('not' in rule) return weigh(rule.not, person, `${pointer}/not`, !denied);
  if ('all' in rule) return join(parts(rule.all, 'all'), !denied);
  if ('any' in rule) return join(parts(rule.any, 'any'), denied);
  return weighClause(rule, person, pointer, denied);

  function parts(rules: readonly EligibilityRule[], key: string): readonly Weighed[] {
    return rules.map((each, i) => weigh(each, person, `${pointer}/${key}/${i}`, denied));
  }
}

function weighClause(predicate: Predicate, person: PersonFacts, pointer: string, denied: boolean): Weighed {
  const { truth, ask } = holds(namedPredicate(predicate), person);
  const met = truth === null ? null : truth !== denied;
  const clause: JudgedClause = { pointer, code: clauseCode(predicate), clause: denied ? { not: predicate } : predicate, met };
  return { truth: met, clauses: [clause], failing: met === false ? [clause] : [], ask };
}

/** All must hold, or one is enough. One part that decides makes every other question idle. */
function join(parts: readonly Weighed[], all: boolean): Weighed {
  const clauses = parts.flatMap((part) => part.clauses);
  const deciding = parts.filter((part) => part.truth === !all);
  if (deciding.length) return { truth: !all, clauses, failing: all ? deciding.flatMap((part) => part.failing) : [], ask: [] };
  const open = parts.filter((part) => part.truth === null);
  if (open.length) return { truth: null, clauses, failing: [], ask: open.flatMap((part) => part.ask) };
  return { truth: all, clauses, failing: all ? [] : parts.flatMap((part) => part.failing), ask: [] };
}
