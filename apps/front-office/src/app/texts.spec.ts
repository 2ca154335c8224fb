// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  parseTemplate,
  type TmplAstBoundText,
  TmplAstRecursiveVisitor,
  type TmplAstText,
  type TmplAstTextAttribute,
  tmplAstVisitAll,
} from '@angular/compiler';
import { RULE_CODES } from '@soglia/kernel';

const ROOT = join(__dirname, '../../../..');
const ROOMS = {
  shell: 'apps/front-office/src/app',
  ui: 'libs/ui/src',
  access: 'libs/access/web/src',
  intake: 'libs/intake/web/src',
  planning: 'libs/planning/web/src',
  resources: 'libs/resources/web/src',
};

interface Source {
  readonly file: string;
  readonly text: string;
}

/** Every file that can show words: code and templates, without tests. */
function sources(): Source[] {
  return Object.values(ROOMS).flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|html)$/.test(file) && !/\.spec\.ts$|testing\//.test(file))
      .map((file) => ({ file: `${room}/${file}`, text: readFileSync(join(ROOT, room, file), 'utf8') })),
  );
}

/** The words of each room, under the scope that its keys begin with. */
function wordsOfRooms(): Record<string, object> {
  const words = (room: string) => JSON.parse(readFileSync(join(ROOT, room, 'i18n/it.json'), 'utf8')) as object;
  return Object.fromEntries(Object.entries(ROOMS).map(([scope, room]) => [scope, words(room)]));
}

/** The templates among them, those written inside a component included. */
function templates(): Source[] {
  return sources().flatMap(({ file, text }) => {
    if (file.endsWith('.html')) return [{ file, text }];
    const inline = /template: `([^]*?)`,/.exec(text)?.[1];
    return inline === undefined ? [] : [{ file, text: inline }];
  });
}

const SCOPES = 'ui|shell|access|intake|planning|resources';
const words = new Map(leaves(wordsOfRooms()));

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
    expect([...whole].filter((key) => !words.has(key))).toEqual([]);
    expect([...beginnings].filter((beginning) => ![...words.keys()].some((key) => key.startsWith(beginning)))).toEqual([]);
  });

  it('are all in use', () => {
    const used = (key: string) => whole.has(key) || [...beginnings].some((beginning) => key.startsWith(beginning));
    expect([...words.keys()].filter((key) => !used(key))).toEqual([]);
  });

  it('exist for every refusal of the house', () => {
    expect(RULE_CODES.filter((code) => !words.has(`ui.problem.${code}`))).toEqual([]);
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
    if (/\p{L}{2,}/u.test(text.replace(/\bAlt\b/, ''))) this.found.push(`${this.file}: ${text.trim()}`);
  }
}
