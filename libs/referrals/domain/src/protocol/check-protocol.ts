// SPDX-License-Identifier: EUPL-1.2
import type { ProtocolContent } from './protocol';
import { exchangeProblems } from './exchange-rules';
import { partyProblems } from './party-rules';
import { PROTOCOL_SHAPE } from './protocol-shape';
import { type ProtocolProblem, problemsOf } from './shape';
import { termProblems } from './term-rules';
import { wordProblems } from './word-rules';

export interface ReadProtocol {
  /** Null where the form is not that of a protocol. */
  readonly content: ProtocolContent | null;
  readonly problems: readonly ProtocolProblem[];
}

/** The form of a protocol that came from outside: a draft may hold one that the rules do not allow yet, never one of another form. */
export function readProtocol(value: unknown): ReadProtocol {
  const problems = problemsOf(PROTOCOL_SHAPE, value);
  return { content: problems.length ? null : (value as ProtocolContent), problems };
}

/** All that keeps a protocol from coming into force, whatever it is given: its form first, then the rules, each with its place. */
export function checkProtocol(value: unknown): readonly ProtocolProblem[] {
  const { content, problems } = readProtocol(value);
  return content ? [wordProblems, partyProblems, termProblems, exchangeProblems].flatMap((rules) => rules(content)) : problems;
}
