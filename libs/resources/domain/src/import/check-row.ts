// SPDX-License-Identifier: EUPL-1.2
import { parseRule } from '@soglia/kernel';
import type { EntityName } from '../hsds/hsds-entity';
import { HSDS, REFERENCES } from '../hsds/hsds-model';
import type { Value } from '../hsds/rows';
import { checkSchedule } from './check-schedule';
import { checkValue } from './check-value';
import type { CellProblem } from './problem-words';

export interface CheckedRow {
  /** By column, without what is empty; ids and references are not among what is checked here. */
  readonly content: Record<string, Value>;
  readonly problems: readonly CellProblem[];
}

/** In a table nothing and empty text look the same: where something must stand, these may be empty. */
const MAY_BE_EMPTY = ['description', 'previous_value', 'replacement_value'];
const PERIODS = [
  ['valid_from', 'valid_to'],
  ['dtstart', 'until'],
] as const;
const LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  latitude: [-90, 90],
  longitude: [-180, 180],
  minimum_age: [0, 150],
  maximum_age: [0, 150],
  processing_days: [0, 10_000],
  available: [0, 1e9],
  maximum: [0, 1e9],
};

/** Checks one row of a table, by itself, against the model: types, forms, lists, hours. What is missing is found once copies are merged. */
export function checkRow(entity: EntityName, given: Readonly<Record<string, unknown>>, tabular = false): CheckedRow {
  const { columns, profile, required } = HSDS[entity];
  const content: Record<string, Value> = {};
  const problems: CellProblem[] = [];
  for (const [column, type] of [...Object.entries(columns), ...Object.entries(profile)]) {
    if (column === 'id' || !Object.hasOwn(given, column)) continue;
    if (tabular && given[column] === '') {
      if (required.includes(column) && MAY_BE_EMPTY.includes(column)) content[column] = '';
      continue;
    }
    const checked = isReference(entity, column) ? { value: given[column] as Value } : checkValue(type, given[column]);
    if ('code' in checked) problems.push({ column, ...checked });
    else if (checked.value !== null && checked.value !== undefined) content[column] = checked.value;
  }
  if (typeof given['position'] === 'number') content['position'] = given['position'];
  return { content, problems: [...problems, ...together(entity, content)] };
}

/** Columns that hold ids: whoever reads the file has made them ids of ours already. */
export function isReference(entity: EntityName, column: string): boolean {
  return column in REFERENCES || (entity === 'attribute' && column === 'link_id') || (entity === 'metadata' && column === 'resource_id');
}

function together(entity: EntityName, row: Record<string, Value>): CellProblem[] {
  const problems: CellProblem[] = entity === 'schedule' ? checkSchedule(row) : [];
  for (const [column, [min, max]] of Object.entries(LIMITS)) {
    const value = row[column];
    if (typeof value === 'number' && (value < min || value > max)) problems.push({ column, code: 'out-of-range', facts: { min, max } });
  }
  for (const [from, to] of PERIODS) {
    const [start, end] = [row[from], row[to]];
    if (typeof start === 'string' && typeof end === 'string' && end < start) problems.push({ column: to, code: 'ends-before-starts' });
  }
  const [youngest, oldest] = [row['minimum_age'], row['maximum_age']];
  if (typeof youngest === 'number' && typeof oldest === 'number' && youngest > oldest)
    problems.push({ column: 'maximum_age', code: 'min-above-max' });
  const [wrong] = row['eligibility_rule'] === undefined ? [] : parseRule(row['eligibility_rule']).problems;
  if (wrong) problems.push({ column: 'eligibility_rule', code: 'bad-eligibility-rule', facts: { pointer: wrong.pointer || '/' } });
  return problems;
}
