// SPDX-License-Identifier: EUPL-1.2
import { encodingOf, MAX_RECORD, type Source, textOf } from '@soglia/platform';
import { ENTITY_NAMES, type EntityName, HSDS } from '@soglia/resources-domain';
import { documentRows, type Reading } from './document-rows';
import type { Found } from './found';
import { JsonCutter, type JsonRecord, MAX_DEPTH } from './json-records';
import { Unreadable } from './unreadable';

const WEIGHT_OF_MEMBER = 64;

type Document = Readonly<Record<string, unknown>>;

/** Lists of cards around which a file may be built: by the names of HSDS's own files, and the page of its API. */
const LISTS: ReadonlyMap<string, EntityName> = new Map([
  ['contents', 'service'],
  ...ENTITY_NAMES.flatMap((name) => [
    [name, name] as const,
    [`${name}s`, name] as const,
    [HSDS[name].file.replace(/\.csv$/, ''), name] as const,
  ]),
]);
/** Lists that are also nested in a card: they are lists of their own only beside another list. */
const STRONG = ['contents', 'organizations', 'services', 'taxonomies', 'taxonomy_terms'];
/** What the page of an API says of itself. */
const PAGE = [
  'total_items',
  'total_pages',
  'page_number',
  'size',
  'first_page',
  'last_page',
  'empty',
  'next',
  'previous',
  '$schema',
  '@context',
];

/** HSDS 3.x as JSON: an array, a page, a collection of lists, or a card a line. One card is in memory at a time. */
export async function* readJson(source: Source, reading: Reading): AsyncGenerator<Found> {
  const encoding = await encodingOf(source);
  const text = textOf(source, encoding, reading.onBytes);
  const { first, all } = await withFirstLine(text);
  yield* first !== null && isCard(parsed(first)) ? readLines(all, source.name, reading) : readTree(all, source.name, reading);
}

/** A file of one line may be one card, or all of them in lists. */
const isCard = (value: unknown) =>
  isObject(value) && (Object.hasOwn(value, 'id') || !STRONG.some((list) => Object.hasOwn(value, list) && Array.isArray(value[list])));

/** One card a line: a broken line is that line's problem. */
async function* readLines(text: AsyncIterable<string>, file: string, reading: Reading): AsyncGenerator<Found> {
  let [rest, line] = ['', 0];
  const one = (words: string): Found[] => {
    line++;
    if (!words.trim()) return [];
    const value = isDeep(words) ? undefined : parsed(words.replace(/^\ufeff/, ''));
    if (isObject(value)) return [documentRows(kindOf(value), value, { file, line, pointer: '' }, reading)];
    return [
      {
        file,
        rows: [],
        problems: [{ line, column: '', code: value === undefined ? 'malformed-json' : 'not-an-object', severity: 'error' }],
      },
    ];
  };
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const words of lines) yield* one(words);
    if (rest.length > MAX_RECORD) throw new Unreadable('record-too-large', { line: line + 1 }, { limit: MAX_RECORD });
  }
  if (rest.trim() && parsed(rest) === undefined) throw new Unreadable('truncated', { line: line + 1 });
  yield* one(rest);
}

async function* readTree(text: AsyncIterable<string>, file: string, reading: Reading): AsyncGenerator<Found> {
  const tree = new Tree(file, reading);
  const cutter = new JsonCutter((key) => tree.opensList(key));
  for await (const piece of text) for (const record of cutter.push(piece)) yield* tree.take(record);
  for (const record of cutter.end()) yield* tree.take(record);
}

/** What stands around the cards. An object whose members are no lists is a card itself. */
class Tree {
  private members: Record<string, unknown> = {};
  private size = 0;
  private lists = 0;
  private opened = 1;

  constructor(
    private readonly file: string,
    private readonly reading: Reading,
  ) {}

  opensList(key: string): boolean {
    const isCard = Object.hasOwn(this.members, 'id') || Object.hasOwn(this.members, 'name');
    const opens = LISTS.has(key) && !isCard && (STRONG.includes(key) || this.lists > 0);
    if (opens) this.lists++;
    return opens;
  }

  take({ kind, list, listed, pointer, line, size, value }: JsonRecord): Found[] {
    if (kind === 'open') [this.members, this.size, this.lists, this.opened] = [{}, 0, 0, line];
    else if (kind === 'close') return this.close();
    else if (listed) return [this.card(list === null || list === 'contents' ? null : (LISTS.get(list) ?? null), value, pointer, line)];
    else this.keep(list ?? '', value, size, line);
    return [];
  }

  /** What stands beside the lists is held until its object ends: no more of it than of one card, and a member weighs more than its text. */
  private keep(name: string, value: unknown, size: number, line: number): void {
    this.size += name.length + size + WEIGHT_OF_MEMBER;
    if (this.size > MAX_RECORD) throw new Unreadable('record-too-large', { line }, { limit: MAX_RECORD });
    this.members[name] = value;
  }

  private card(entity: EntityName | null, value: unknown, pointer: string, line: number): Found {
    if (isObject(value)) return documentRows(entity ?? kindOf(value), value, { file: this.file, line, pointer }, this.reading);
    const code = value === undefined ? 'malformed-json' : 'not-an-object';
    return { file: this.file, rows: [], problems: [{ line, column: pointer, code, severity: 'error' }] };
  }

  private close(): Found[] {
    const entries = Object.entries(this.members);
    if (this.lists === 0 && entries.some(([key]) => key === 'id' || key === 'name'))
      return [this.card(null, this.members, '', this.opened)];
    const found: Found[] = [];
    for (const [key, value] of entries) {
      const entity = LISTS.get(key);
      if (entity && Array.isArray(value)) found.push(...value.map((each, i) => this.card(entity, each, `/${key}/${i}`, this.opened)));
      else if (!PAGE.includes(key)) this.reading.left.add(this.file, key);
    }
    return found;
  }
}

/** A card that does not say what it is: what only one kind has, tells it. */
function kindOf(document: Document): EntityName {
  const has = (...keys: string[]) => keys.some((key) => Object.hasOwn(document, key));
  if (has('status', 'service_at_locations', 'organization', 'program_id', 'eligibility_description')) return 'service';
  if (has('location_type', 'latitude', 'addresses')) return 'location';
  if (has('taxonomy_detail', 'taxonomy_id', 'parent_id', 'term_uri')) return 'taxonomy_term';
  if (has('organization_identifiers', 'programs', 'tax_id', 'legal_status', 'website', 'parent_organization_id', 'locations'))
    return 'organization';
  return 'service';
}

async function withFirstLine(text: AsyncGenerator<string>): Promise<{ first: string | null; all: AsyncGenerator<string> }> {
  let begun = '';
  let ended = false;
  const lineEnd = () => begun.indexOf('\n', begun.search(/\S|$/));
  while (lineEnd() === -1 && begun.length < MAX_RECORD && !ended) {
    const { value, done } = await text.next();
    begun += value ?? '';
    ended = done === true;
  }
  async function* all(): AsyncGenerator<string> {
    yield begun;
    if (!ended) yield* text;
  }
  const end = lineEnd();
  return { first: end === -1 ? (ended ? begun : null) : begun.slice(0, end), all: all() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Brackets within brackets beyond what any card has: whoever walks through them would fall. */
function isDeep(text: string): boolean {
  let [depth, inString] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (inString && char === '\\') at++;
    else if (char === '"') inString = !inString;
    else if (!inString && (char === '{' || char === '[') && ++depth > MAX_DEPTH) return true;
    else if (!inString && (char === '}' || char === ']')) depth--;
  }
  return false;
}

const isObject = (value: unknown): value is Document => typeof value === 'object' && value !== null && !Array.isArray(value);
