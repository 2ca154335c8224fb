// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import {
  checkDetails,
  type MappedRegisterColumn,
  type PersonDetails,
  plainWords,
  type ReadRegisterRow,
  readRegisterRow,
  type RegisterField,
  type RegisterProblem,
} from '@soglia/intake-domain';
import { romeDay, RuleViolation } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import { knownWords } from './known-words';
import type { RegisterImport, RegisterRow } from './register-import.entities';

export interface LookedAt {
  readonly line: number;
  readonly read: ReadRegisterRow;
  readonly verdict: RegisterRow['verdict'];
  readonly problems: readonly RegisterProblem[];
  /** The file it goes to: a known one, or the one that the import makes. */
  readonly personId: string;
  readonly known: boolean;
  readonly resembles: readonly string[];
}

/** Reads every row against the rules, the code lists and the persons that are there. Nothing is written. */
export async function lookAtRows(tx: Tx, found: RegisterImport, now: Date): Promise<LookedAt[]> {
  const { ambitoId, id, header, columns, meant } = found;
  const words = await knownWords(tx, ambitoId);
  const rows: Pick<RegisterRow, 'line' | 'cells'>[] = await tx.query(
    'select line, cells from intake.register_row where ambito_id = $1 and import_id = $2 order by line',
    [ambitoId, id],
  );
  const fieldAt = header.map((column) => columns.find((each: MappedRegisterColumn) => each.column === column)?.field ?? null);
  const read = rows.map(({ line, cells }) => ({
    line,
    read: checked(readRegisterRow(cellsOf(fieldAt, cells), words, meant, romeDay(now)), now),
  }));
  const files = await filesOf(
    tx,
    ambitoId,
    read.map(({ read: { person } }) => person),
  );
  return read.map(({ line, read: row }) => {
    const { codiceFiscale } = row.person;
    const known = codiceFiscale ? files.byCode.get(codiceFiscale) : undefined;
    return {
      line,
      read: row,
      verdict: verdictOf(row.problems),
      problems: row.problems,
      personId: known ?? madeId(id, personKey(row.person, line)),
      known: known !== undefined,
      resembles: known ? [] : (files.byName.get(nameKey(row.person)) ?? []).slice(0, 3),
    };
  });
}

function cellsOf(fieldAt: readonly (RegisterField | null)[], cells: readonly string[]): Partial<Record<RegisterField, string>> {
  return Object.fromEntries(fieldAt.flatMap((field, i) => (field ? [[field, cells[i] ?? '']] : [])));
}

/** The same rule that a counter's person passes: it fills in what a codice fiscale says, and refuses what cannot be. */
function checked(row: ReadRegisterRow, now: Date): ReadRegisterRow {
  if (verdictOf(row.problems) === 'refused') return row;
  try {
    return { ...row, person: checkDetails(row.person, now) };
  } catch (broken) {
    if (!(broken instanceof RuleViolation)) throw broken;
    const field = fieldOfPointer(broken.fields[0]?.pointer ?? '');
    return { ...row, problems: [...row.problems, { field, code: 'impossible', severity: 'error' }] };
  }
}

function fieldOfPointer(pointer: string): RegisterField {
  const name = pointer.split('/')[1] ?? '';
  const field = name === 'phones' ? 'person.phone' : `person.${name}`;
  return (
    (['person.codiceFiscale', 'person.sex', 'person.birthDate', 'person.email', 'person.phone'] as const).find((each) => each === field) ??
    'person.familyName'
  );
}

function verdictOf(problems: readonly RegisterProblem[]): LookedAt['verdict'] {
  if (problems.some(({ severity }) => severity === 'error')) return 'refused';
  return problems.length ? 'advised' : 'good';
}

const nameKey = ({ familyName, givenName, birthDate }: PersonDetails) =>
  birthDate ? `${plainWords(`${familyName ?? ''} ${givenName ?? ''}`)}/${birthDate}` : '';

/** Rows about one person become one file: by code, else by name and birth date; a name alone is nobody else's. */
function personKey(person: PersonDetails, line: number): string {
  return person.codiceFiscale ?? (nameKey(person) || `line ${line}`);
}

/** The same row of the same import always makes the same id: a worker that takes over makes nothing twice. */
export function madeId(importId: string, what: string): string {
  const hex = createHash('sha256').update(`${importId}/${what}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Files with one of those codes, and files with one of those names and birth dates. */
async function filesOf(tx: Tx, ambitoId: string, persons: readonly PersonDetails[]) {
  const codes = [...new Set(persons.flatMap(({ codiceFiscale }) => codiceFiscale ?? []))];
  const days = [...new Set(persons.flatMap(({ birthDate }) => birthDate ?? []))];
  const byCode: { id: string; codice_fiscale: string }[] = await tx.query(
    'select id, codice_fiscale from intake.person where ambito_id = $1 and codice_fiscale = any ($2) and merged_into is null and not protected',
    [ambitoId, codes],
  );
  const born: { id: string; familyName: string | null; givenName: string | null; birthDate: string }[] = await tx.query(
    `select id, family_name as "familyName", given_name as "givenName", birth_date::text as "birthDate" from intake.person
      where ambito_id = $1 and birth_date = any ($2::date[]) and merged_into is null and not protected`,
    [ambitoId, days],
  );
  const byName = new Map<string, string[]>();
  for (const { id, ...person } of born) {
    const key = nameKey(person as PersonDetails);
    byName.set(key, [...(byName.get(key) ?? []), id]);
  }
  return { byCode: new Map(byCode.map(({ id, codice_fiscale }) => [codice_fiscale, id])), byName };
}
