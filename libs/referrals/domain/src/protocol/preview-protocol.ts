// SPDX-License-Identifier: EUPL-1.2
import { dayText, type Language, ruleLines } from '@soglia/kernel';
import { exchangeLines, loopLines, reasonLines } from './preview-exchange';
import { phaseLine } from './preview-phases';
import { protocolTerms } from './preview-terms';
import type { ProtocolContent } from './protocol';
import { asItIs, type ProtocolNameOf, type ProtocolWords, type SectionKey, SECTIONS, WORDS } from './words';

export type { ProtocolNameOf } from './words';

export interface PreviewSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

interface Saying {
  readonly content: ProtocolContent;
  readonly words: ProtocolWords;
  readonly language: Language;
  readonly nameOf: ProtocolNameOf;
}

/** What a protocol says, in headings and sentences that can be read aloud to whoever must work by it. Sections with nothing to say are left out. */
export function previewProtocol(content: ProtocolContent, language: Language, nameOf: ProtocolNameOf = asItIs): readonly PreviewSection[] {
  const saying = { content, words: WORDS[language], language, nameOf };
  return SECTIONS.map((key) => ({
    heading: saying.words.sections[key],
    lines: LINES[key](saying).filter((line) => line.trim() !== ''),
  })).filter(({ lines }) => lines.length > 0);
}

const list = (codes: readonly string[], name: (code: string) => string) => codes.map(name).join(', ');
const shown = (day: string | null) => day && dayText(day);

const LINES: Readonly<Record<SectionKey, (saying: Saying) => readonly string[]>> = {
  about: ({ content: { title, kind, purpose, act, references }, words }) => [
    `${title} (${words.values['kind']?.[kind] ?? kind}).`,
    purpose,
    words.act(act.number, shown(act.date), act.body),
    ...references,
  ],
  parties: ({ content, words }) =>
    content.parties.map(({ name, role, signatory, joinedOn, withdrawnOn }) =>
      words.party(name, words.values['role']?.[role] ?? role, signatory, shown(joinedOn), shown(withdrawnOn)),
    ),
  target: targetLines,
  recipients: ({ content: { recipients, loop }, words, nameOf }) => [
    ...recipients.map((unit) => nameOf('unit', unit)),
    words.values['recipients']?.[loop.recipients] ?? '',
    loop.approval ? words.approval : '',
  ],
  phases: ({ content, words }) => content.phases.map((phase, i) => phaseLine(phase, i + 1, words)),
  terms: ({ content, language }) => protocolTerms(content, 'normal', language),
  urgentTerms: ({ content, language }) => {
    const normal = protocolTerms(content, 'normal', language);
    return protocolTerms(content, 'urgent', language).filter((line) => !normal.includes(line));
  },
  fields: ({ content, words }) => exchangeLines(content.fields, words),
  documents: ({ content, words }) =>
    content.documents.map(
      ({ name, required, level }) => `${name} (${required ? words.required : words.optional}; ${words.levels[level].toLowerCase()})`,
    ),
  loop: ({ content, words }) => loopLines(content, words),
  reasons: ({ content, words }) => reasonLines(content, words),
  urgent: ({ content: { urgent }, words }) =>
    urgent ? [urgent.words, urgent.phone ? words.phone(urgent.phone) : '', urgent.onCall ? words.onCall(urgent.onCall) : ''] : [],
  duties: ({ content, words }) => [...(content.duties ? [content.duties] : []), words.noDuties],
  involvement: ({ content: { involvement }, words }) => [words.values['informed']?.[involvement.informed] ?? '', involvement.words],
  privacy: ({ content: { privacy } }) => [privacy.roles, privacy.notice, privacy.retention],
  referents: ({ content, words }) => content.referents.map(({ role, contact, substitute }) => words.referent(role, contact, substitute)),
  glossary: ({ content }) => content.glossary.map(({ term, meaning }) => `${term}: ${meaning}`),
  life: ({ content: { disputes, monitoring, duration }, words }) => [
    disputes ? words.disputes(disputes) : '',
    monitoring.indicators.length ? words.indicators(monitoring.indicators.join(', ')) : '',
    words.checked(monitoring.frequency),
    `${duration.words} (${words.values['renewal']?.[duration.renewal] ?? duration.renewal}).`,
  ],
};

function targetLines({ content: { target, territory, access, exclusion }, words, language, nameOf }: Saying): readonly string[] {
  const places = [
    ...territory.subAmbiti.map((code) => nameOf('sub-ambito', code)),
    ...territory.comuni.map((code) => nameOf('comune', code)),
  ];
  return [
    target.words,
    target.areas.length ? words.areas(list(target.areas, (code) => nameOf('area', code))) : '',
    target.needs.length ? words.needs(list(target.needs, (code) => nameOf('need', code))) : '',
    places.length ? words.territory(places.join(', ')) : words.wholeAmbito,
    ...(access ? ruleLines(access, language, nameOf).map((line) => words.access(line)) : []),
    ...(exclusion ? [words.exclusion(ruleLines(exclusion, language, nameOf).join('; '))] : []),
  ];
}
