// SPDX-License-Identifier: EUPL-1.2
import { MAX_RECORD } from '@soglia/platform';
import { Unreadable } from './unreadable';

/** One JSON value of the file: a card, or a member of the object around the cards. */
export interface JsonRecord {
  /** `open` and `close`: an object at the top of the file begins or ends; its members come between them. */
  readonly kind: 'value' | 'open' | 'close';
  /** Name of the list that it stands in, or of the member that it is; null at the top of the file. */
  readonly list: string | null;
  readonly listed: boolean;
  readonly pointer: string;
  readonly line: number;
  /** How much text it was. */
  readonly size: number;
  /** Undefined when the text between its brackets is not JSON. */
  readonly value: unknown;
}

const EDGE = { list: null, listed: false, pointer: '', size: 0, value: null } as const;
export const MAX_DEPTH = 64;
const SPACE = /[\s\ufeff]/;

type Where = 'top' | 'list' | 'object';

/**
 * Cuts JSON of any size into its cards without holding more than one: an array of cards, pages and collections
 * (`{"services": […]}`), or one card after the other. Brackets are followed here, each card is parsed by the engine.
 */
export class JsonCutter {
  private where: Where = 'top';
  private outer: Where = 'top';
  private list: string | null = null;
  private key: string | null = null;
  private keyPending = false;
  private needsComma = false;
  private index = 0;
  private line = 1;
  private buffer = '';
  private startLine = 1;
  private depth = 0;
  private inString = false;
  private escaped = false;
  private inValue = false;
  private scalar = false;
  private records: JsonRecord[] = [];

  constructor(private readonly isList: (key: string) => boolean) {}

  /** Cards that are whole after this piece of text. */
  push(piece: string): JsonRecord[] {
    this.records = [];
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const char = piece[at] as string;
      if (char === '\n') this.line++;
      if (!this.inValue) {
        this.between(char);
        if (this.inValue) from = at;
      } else if (this.ends(char)) {
        // A number ends at what follows it, which is then looked at again.
        const end = this.scalar ? at : at + 1;
        this.finish(this.buffer + piece.slice(from, end));
        if (this.scalar) this.between(char);
      }
    }
    if (this.inValue) {
      this.buffer += piece.slice(from);
      if (this.buffer.length > MAX_RECORD) throw new Unreadable('record-too-large', { line: this.startLine }, { limit: MAX_RECORD });
    }
    return this.records;
  }

  /** To be called at the end of the text. */
  end(): JsonRecord[] {
    this.records = [];
    if (this.inValue && this.scalar && this.where === 'top') this.finish(this.buffer);
    if (this.inValue || this.where !== 'top') throw new Unreadable('truncated', { line: this.line });
    return this.records;
  }

  private between(char: string): void {
    if (SPACE.test(char)) return;
    if (this.where === 'top') return this.atTop(char);
    if (char === ',' && this.needsComma) {
      this.needsComma = false;
      return;
    }
    if (this.where === 'list' && char === ']') return this.leave(this.outer);
    if (this.where === 'object' && char === '}' && this.key === null) return this.leave('top');
    if (this.where === 'object' && this.key !== null && this.keyPending) {
      if (char !== ':') this.malformed();
      this.keyPending = false;
      return;
    }
    if (this.needsComma) this.malformed();
    if (this.where === 'object' && this.key === null && char !== '"') this.malformed();
    if (this.where === 'object' && this.key !== null && char === '[' && this.isList(this.key)) return this.enterList(this.key, 'object');
    this.begin(char);
  }

  private atTop(char: string): void {
    if (char === '[') return this.enterList(null, 'top');
    if (char === '{') {
      this.where = 'object';
      this.records.push({ ...EDGE, kind: 'open', line: this.line });
    } else if (char !== ',') this.malformed();
  }

  private enterList(name: string | null, outer: Where): void {
    [this.where, this.outer, this.list, this.index, this.needsComma] = ['list', outer, name, 0, false];
  }

  private leave(to: Where): void {
    if (this.where === 'object') this.records.push({ ...EDGE, kind: 'close', line: this.line });
    [this.where, this.list, this.key, this.needsComma] = [to, null, null, to === 'object'];
  }

  private begin(char: string): void {
    [this.inValue, this.buffer, this.startLine, this.depth] = [true, '', this.line, 0];
    this.scalar = !'{["'.includes(char);
    this.inString = char === '"';
    if (char === '{' || char === '[') this.depth = 1;
    else if (this.scalar && !/[-0-9tfn]/.test(char)) this.malformed();
  }

  private ends(char: string): boolean {
    if (this.scalar) return /[,\]}\s]/.test(char);
    if (this.escaped) this.escaped = false;
    else if (this.inString && char === '\\') this.escaped = true;
    else if (char === '"') {
      this.inString = !this.inString;
      return !this.inString && this.depth === 0;
    } else if (!this.inString && (char === '{' || char === '[')) {
      if (++this.depth > MAX_DEPTH) this.malformed();
    } else if (!this.inString && (char === '}' || char === ']')) return --this.depth === 0;
    return false;
  }

  private finish(text: string): void {
    [this.inValue, this.buffer] = [false, ''];
    const value = parsed(text);
    if (this.where === 'object' && this.key === null) {
      if (typeof value !== 'string') this.malformed();
      [this.key, this.keyPending] = [value as string, true];
      return;
    }
    const { where, list, key } = this;
    const pointer = where === 'list' ? `${list === null ? '' : `/${list}`}/${this.index++}` : `/${key ?? ''}`;
    this.records.push({
      kind: 'value',
      list: where === 'list' ? list : key,
      listed: where === 'list',
      pointer,
      line: this.startLine,
      size: text.length,
      value,
    });
    [this.key, this.needsComma] = [null, true];
  }

  private malformed(): never {
    throw new Unreadable('malformed-json', { line: this.line });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
