// SPDX-License-Identifier: EUPL-1.2
import { readProtocol } from './check-protocol';
import type { ProtocolContent } from './protocol';
import type { ProtocolProblem } from './shape';

/** By which a file of a protocol is known. The name is a name: nothing is fetched from there. */
export const PROTOCOL_FILE_SCHEMA = 'https://soglia.example/schema/protocollo-1.json';
export const PROTOCOL_FILE_KIND = 'soglia-protocollo';
export const PROTOCOL_FILE_VERSION = 1;

export interface ProtocolFile {
  readonly $schema: typeof PROTOCOL_FILE_SCHEMA;
  readonly kind: typeof PROTOCOL_FILE_KIND;
  readonly version: typeof PROTOCOL_FILE_VERSION;
  readonly code: string;
  readonly number: number;
  readonly content: ProtocolContent;
}

export interface ReadFile {
  readonly code: string | null;
  readonly content: ProtocolContent | null;
  /** Pointers go into what was read: `/content/title` of a file, `/title` of a bare protocol. */
  readonly problems: readonly ProtocolProblem[];
  readonly base: '' | '/content';
}

export const protocolFile = (code: string, number: number, content: ProtocolContent): ProtocolFile => ({
  $schema: PROTOCOL_FILE_SCHEMA,
  kind: PROTOCOL_FILE_KIND,
  version: PROTOCOL_FILE_VERSION,
  code,
  number,
  content,
});

/** Reads a protocol or a file of one. A file of another program, or of a newer version of ours, is told for what it is. */
export function readProtocolFile(value: unknown): ReadFile {
  const file = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  if (!file || !(Object.hasOwn(file, 'content') || Object.hasOwn(file, '$schema'))) return { code: null, base: '', ...readProtocol(value) };
  const code = typeof file['code'] === 'string' && /^[A-Z0-9][A-Z0-9-]{1,29}$/.test(file['code']) ? file['code'] : null;
  const refused = (pointer: string, problem: string, facts = {}): ReadFile => ({
    ...{ code, content: null, base: '/content' },
    problems: [{ pointer, code: problem, facts }],
  });
  if (file['kind'] !== PROTOCOL_FILE_KIND) return refused('/kind', 'not-our-file');
  if (file['version'] !== PROTOCOL_FILE_VERSION) return refused('/version', 'other-file-version', { known: PROTOCOL_FILE_VERSION });
  const { content, problems } = readProtocol(file['content']);
  return { code, content, base: '/content', problems: under('/content', problems) };
}

/** The same problems, seen from further out. */
export const under = (base: string, problems: readonly ProtocolProblem[]): readonly ProtocolProblem[] =>
  problems.map((problem) => ({ ...problem, pointer: `${base}${problem.pointer}` }));
