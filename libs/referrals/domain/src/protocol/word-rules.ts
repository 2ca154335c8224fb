// SPDX-License-Identifier: EUPL-1.2
import type { ProtocolContent } from './protocol';
import type { ProtocolProblem } from './shape';

/** What no agreement may leave unsaid. */
const MUST_SAY: readonly (readonly [pointer: string, of: (content: ProtocolContent) => string])[] = [
  ['/title', ({ title }) => title],
  ['/purpose', ({ purpose }) => purpose],
  ['/target/words', ({ target }) => target.words],
  ['/involvement/words', ({ involvement }) => involvement.words],
  ['/privacy/roles', ({ privacy }) => privacy.roles],
  ['/privacy/notice', ({ privacy }) => privacy.notice],
  ['/privacy/retention', ({ privacy }) => privacy.retention],
  ['/monitoring/frequency', ({ monitoring }) => monitoring.frequency],
  ['/duration/words', ({ duration }) => duration.words],
];

type Said = readonly [pointer: string, words: string];

const empty = (pointer: string): ProtocolProblem => ({ pointer, code: 'empty', facts: {} });

/** Every text that must be there is. */
export function wordProblems(content: ProtocolContent): readonly ProtocolProblem[] {
  const named: readonly Said[] = [
    ...content.parties.map(({ name }, i): Said => [`/parties/${i}/name`, name]),
    ...content.phases.flatMap(({ name, responsible }, i): Said[] => [
      [`/phases/${i}/name`, name],
      [`/phases/${i}/responsible`, responsible],
    ]),
    ...content.fields.map(({ label }, i): Said => [`/fields/${i}/label`, label]),
    ...content.documents.map(({ name }, i): Said => [`/documents/${i}/name`, name]),
    ...content.glossary.map(({ term }, i): Said => [`/glossary/${i}/term`, term]),
    ...content.referents.flatMap(({ role, contact }, i): Said[] => [
      [`/referents/${i}/role`, role],
      [`/referents/${i}/contact`, contact],
    ]),
    ...(content.urgent ? [['/urgent/words', content.urgent.words] as const] : []),
  ];
  const said = [...MUST_SAY.map(([pointer, of]) => [pointer, of(content)] as const), ...named];
  return said.filter(([, words]) => words.trim() === '').map(([pointer]) => empty(pointer));
}
