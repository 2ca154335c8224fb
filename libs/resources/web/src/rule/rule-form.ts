// SPDX-License-Identifier: EUPL-1.2
import { clauseCode, type EligibilityRule, parseRule, type Predicate, type PredicateName } from '@soglia/kernel';

export type Joint = 'all' | 'any';

/** One condition as it stands in the builder; what is inside may not be complete yet. */
export interface ClauseForm {
  readonly kind: 'clause';
  readonly negated: boolean;
  readonly name: PredicateName;
  readonly inside: Readonly<Record<string, unknown>>;
}

export interface GroupForm {
  readonly kind: 'group';
  readonly joint: Joint;
  readonly clauses: readonly ClauseForm[];
}

/** What the builder can draw: conditions, and groups of conditions. */
export interface RuleForm {
  readonly joint: Joint;
  readonly items: readonly (ClauseForm | GroupForm)[];
}

export const EMPTY_RULE: RuleForm = { joint: 'all', items: [] };

/** The rule as the builder draws it; null when it is deeper than that, or cannot be read. */
export function formOfRule(given: unknown): RuleForm | null {
  if (given === null || given === undefined) return EMPTY_RULE;
  const { rule } = parseRule(given);
  if (!rule) return null;
  if (!('all' in rule) && !('any' in rule)) {
    const only = clauseOf(rule);
    return only && { joint: 'all', items: [only] };
  }
  const joint: Joint = 'all' in rule ? 'all' : 'any';
  const items = ('all' in rule ? rule.all : rule.any).map((part) => clauseOf(part) ?? groupOf(part));
  return items.every((item) => item !== null) ? { joint, items: items as (ClauseForm | GroupForm)[] } : null;
}

function groupOf(rule: EligibilityRule): GroupForm | null {
  if (!('all' in rule) && !('any' in rule)) return null;
  const clauses = ('all' in rule ? rule.all : rule.any).map(clauseOf);
  const joint: Joint = 'all' in rule ? 'all' : 'any';
  return clauses.every((clause) => clause !== null) ? { kind: 'group', joint, clauses: clauses as ClauseForm[] } : null;
}

function clauseOf(rule: EligibilityRule): ClauseForm | null {
  if ('all' in rule || 'any' in rule) return null;
  const negated = 'not' in rule;
  const inner = negated ? rule.not : rule;
  if ('all' in inner || 'any' in inner || 'not' in inner) return null;
  const predicate: Predicate = inner;
  const name = clauseCode(predicate);
  return { kind: 'clause', negated, name, inside: (predicate as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[name] ?? {} };
}

/** The rule that the builder holds; null when it holds none. Conditions that say nothing are left out. */
export function ruleOfForm({ joint, items }: RuleForm): unknown {
  const parts = items.map(partOf).filter((part) => part !== null);
  if (parts.length === 0) return null;
  return parts.length === 1 ? parts[0] : { [joint]: parts };
}

function partOf(item: ClauseForm | GroupForm): unknown {
  if (item.kind === 'group') return ruleOfForm({ joint: item.joint, items: item.clauses });
  const inside = Object.fromEntries(Object.entries(item.inside).filter(([, value]) => isSaid(value)));
  if (Object.keys(inside).length === 0) return null;
  return item.negated ? { not: { [item.name]: inside } } : { [item.name]: inside };
}

const isSaid = (value: unknown) =>
  value !== null && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
