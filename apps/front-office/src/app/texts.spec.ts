// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  parseTemplate,
  type TmplAstBoundText,
  TmplAstRecursiveVisitor,
  type TmplAstText,
  type TmplAstTextAttribute,
  tmplAstVisitAll,
} from '@angular/compiler';
import { PERMISSIONS, RULE_CODES } from '@soglia/kernel';

const ROOT = join(__dirname, '../../../..');
/** Where the words of each scope are, and what stands before the language in the name of their file: a room may have two scopes. */
const ROOMS = {
  shell: ['apps/front-office/src/app', ''],
  ui: ['libs/ui/src', ''],
  access: ['libs/access/web/src', ''],
  intake: ['libs/intake/web/src', ''],
  desk: ['libs/intake/web/src', 'desk.'],
  register: ['libs/intake/web/src', 'register.'],
  planning: ['libs/planning/web/src', ''],
  resources: ['libs/resources/web/src', ''],
  referrals: ['libs/referrals/web/src', ''],
  protocols: ['libs/referrals/web/src', 'protocols.'],
  send: ['libs/referrals/web/src', 'send.'],
  centrale: ['libs/referrals/web/src', 'centrale.'],
  services: ['libs/referrals/web/src', 'services.'],
} as const;
/** Looked at: the same words in both languages. */
const SAME = [
  'shell.brand',
  'ui.pageTitle',
  'intake.field.birthYearFormat',
  'intake.identification.stp',
  'intake.identification.eni',
  'desk.list.csv',
  'desk.export.json',
  'planning.table.sub-ambito-area.rows',
  'resources.fact.place',
  'referrals.due.at',
  'referrals.leg.protocol',
];

interface Source {
  readonly file: string;
  readonly text: string;
}

/** Every file that can show words: code and templates, without tests. */
function sources(): Source[] {
  return [...new Set(Object.values(ROOMS).map(([room]) => room))].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|html)$/.test(file) && !/\.spec\.ts$|testing\//.test(file))
      .map((file) => ({ file: `${room}/${file}`, text: readFileSync(join(ROOT, room, file), 'utf8') })),
  );
}

/** The words of each room in a language, under the scope that its keys begin with; a file that is not there has none. */
function wordsOfRooms(language: 'it' | 'fr'): Record<string, object> {
  const words = (room: string, prefix: string) => {
    const file = join(ROOT, room, `i18n/${prefix}${language}.json`);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
  };
  return Object.fromEntries(Object.entries(ROOMS).map(([scope, [room, prefix]]) => [scope, words(room, prefix)]));
}

/** The templates among them, those written inside a component included. */
function templates(): Source[] {
  return sources().flatMap(({ file, text }) => {
    if (file.endsWith('.html')) return [{ file, text }];
    const inline = /template: `([^]*?)`,/.exec(text)?.[1];
    return inline === undefined ? [] : [{ file, text: inline }];
  });
}

const SCOPES = Object.keys(ROOMS).join('|');
const words = new Map(leaves(wordsOfRooms('it')));
const french = new Map(leaves(wordsOfRooms('fr')));
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name))].sort();

function leaves(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? leaves(value, `${path}${key}.`) : [[`${path}${key}`, String(value)] as [string, string]],
  );
}

/** Keys written whole, and the beginnings of keys whose end is a code (`'intake.sex.' + …`). */
function keysUsed(): { whole: Set<string>; beginnings: Set<string> } {
  const all = sources().flatMap(({ text }) => [...text.matchAll(new RegExp(`['"\`]((?:${SCOPES})\\.[\\w.-]+)(['"\`]|\\$\\{)`, 'g'))]);
  const isWhole = ([, key, end]: RegExpExecArray) => end !== '${' && !key?.endsWith('.');
  const keys = (matches: RegExpExecArray[]) => new Set(matches.map(([, key]) => key ?? ''));
  return { whole: keys(all.filter(isWhole)), beginnings: keys(all.filter((match) => !isWhole(match))) };
}

describe('the words of the front office', () => {
  const { whole, beginnings } = keysUsed();

  it('exist for every key in use', () => {
    expect(whole.size).toBeGreaterThan(100);
    // The name of a permission may begin like a scope.
    const permissions: readonly string[] = PERMISSIONS;
    expect([...whole].filter((key) => !words.has(key) && !permissions.includes(key))).toEqual([]);
    expect([...beginnings].filter((beginning) => ![...words.keys()].some((key) => key.startsWith(beginning)))).toEqual([]);
  });

  it('are all in use', () => {
    const used = (key: string) => whole.has(key) || [...beginnings].some((beginning) => key.startsWith(beginning));
    expect([...words.keys()].filter((key) => !used(key))).toEqual([]);
  });

  it('exist for every refusal of the house', () => {
    expect(RULE_CODES.filter((code) => !words.has(`ui.problem.${code}`))).toEqual([]);
  });

  it('are all there in French, and no others', () => {
    expect([...words.keys()].filter((key) => !french.has(key))).toEqual([]);
    expect([...french.keys()].filter((key) => !words.has(key))).toEqual([]);
  });

  it('say the same things in French: each with the facts that the Italian has', () => {
    const apart = [...french].filter(([key, text]) => String(placeholders(text)) !== String(placeholders(words.get(key) ?? '')));
    expect(apart.map(([key]) => key)).toEqual([]);
  });

  it('were translated, not copied: those that are alike were looked at', () => {
    const alike = [...french].filter(([key, text]) => text === words.get(key)).map(([key]) => key);
    expect(alike.filter((key) => !SAME.includes(key))).toEqual([]);
    expect(SAME.filter((key) => !alike.includes(key))).toEqual([]);
  });

  it('never reach the page as a label of one language alone', () => {
    const alone = (line: string) => /\blabel\.it\b|'it-IT'/.test(line) && !line.includes('label.fr');
    const italianOnly = sources().filter(({ text }) => text.split('\n').some(alone));
    expect(italianOnly.map(({ file }) => file).filter((file) => !file.startsWith('libs/ui/src/'))).toEqual([]);
  });

  it('are never written in a template', () => {
    expect(templates().flatMap(({ file, text }) => new WrittenWords(file).in(text))).toEqual([]);
  });
});

/** Finds letters in text nodes and in the attributes that people read or hear. */
class WrittenWords extends TmplAstRecursiveVisitor {
  private readonly found: string[] = [];

  constructor(private readonly file: string) {
    super();
  }

  in(template: string): string[] {
    tmplAstVisitAll(this, parseTemplate(template, this.file).nodes);
    return this.found;
  }

  override visitText(text: TmplAstText): void {
    this.note(text.value);
  }

  override visitBoundText(text: TmplAstBoundText): void {
    this.note(text.sourceSpan.toString().replace(/\{\{[^]*?\}\}/g, ''));
  }

  override visitTextAttribute({ name, value }: TmplAstTextAttribute): void {
    if (['placeholder', 'title', 'alt', 'label', 'aria-label', 'legend', 'hint'].includes(name)) this.note(value);
  }

  private note(text: string): void {
    // Keys of the keyboard are the same in every language.
    if (/\p{L}{2,}/u.test(text.replace(/\b(Alt|Ctrl)\b/g, ''))) this.found.push(`${this.file}: ${text.trim()}`);
  }
}
