// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonDetails } from '@soglia/intake-domain';
import { dayText, romeDay } from '@soglia/kernel';
import { type PdfBlock, writePdf } from '@soglia/platform';
import type { SubjectContact, SubjectData, SubjectReferral, Worded } from './subject-data';

const WORDS = join(__dirname, '..', '..', 'data', 'subject-export.json');
type Language = 'it' | 'fr';
type Words = Readonly<Record<string, string>> & {
  readonly rules: readonly string[];
  readonly kinds: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, string>>;
  readonly referralStates: Readonly<Record<string, string>>;
};
type Fact = readonly [label: string | undefined, value: string | number | null];

/** The export as a tagged document: what it holds, and what it leaves out and why. */
export async function writeSubjectDocument(data: SubjectData, language: Language): Promise<Buffer> {
  const w = (JSON.parse(readFileSync(WORDS, 'utf8')) as Record<Language, Words>)[language];
  const date = new Date(data.madeAt);
  const title = w['title'] ?? '';
  return writePdf({ title, lang: language, date, footer: `${data.agency} · ${title}` }, blocksOf(data, w, language));
}

function* blocksOf(data: SubjectData, w: Words, language: Language): Generator<PdfBlock> {
  yield { kind: 'heading', level: 1, text: w['title'] ?? '' };
  yield { kind: 'paragraph', text: w['intro'] ?? '' };
  const { kind, name } = data.requestedBy;
  yield facts([
    [w['agency'], data.agency],
    [w['madeAt'], day(data.madeAt)],
    [w['requestedBy'], `${name} (${w[kind] ?? kind})`],
  ]);
  yield { kind: 'heading', level: 2, text: w['rulesTitle'] ?? '' };
  yield { kind: 'list', items: w.rules };
  yield { kind: 'heading', level: 2, text: w['personTitle'] ?? '' };
  yield facts(personFacts(data.person, w));
  yield { kind: 'heading', level: 2, text: w['contactsTitle'] ?? '' };
  if (data.contacts.length === 0) yield { kind: 'paragraph', text: w['none'] ?? '' };
  for (const contact of data.contacts) yield* contactBlocks(contact, w, language);
  yield* section(
    w,
    'householdTitle',
    data.households.map(({ kinship, since, until }) => `${kinship[language]}, ${span(w, since, until)}`),
  );
  yield* section(
    w,
    'responsibilityTitle',
    data.responsibilities.map(({ kind: of, since, until }) => `${w.kinds[of] ?? of}, ${span(w, since, until)}`),
  );
  yield* section(
    w,
    'noticesTitle',
    data.notices.map(({ version, language: of, givenAt }) => `${w['version']} ${version} (${of}), ${w['givenAt']} ${day(givenAt)}`),
  );
  yield* section(
    w,
    'mergesTitle',
    data.merges.map(
      ({ mergedAt, undoneAt }) => `${w['mergedAt']} ${day(mergedAt)}${undoneAt ? `, ${w['undoneAt']} ${day(undoneAt)}` : ''}`,
    ),
  );
}

function personFacts(person: PersonDetails, w: Words): Fact[] {
  const { codiceFiscale, healthCode, temporaryCode, familyName, givenName, alias, sex, birthDate, birthYear, birthplace } = person;
  const { citizenship, language, comune, address, phones, email } = person;
  const said = { codiceFiscale, healthCode, temporaryCode, familyName, givenName, alias, sex, birthDate: birthDate && dayText(birthDate) };
  const more = {
    birthYear,
    birthplace,
    citizenship,
    language,
    comune,
    address,
    phones: phones.map(({ number }) => number).join(', '),
    email,
  };
  return Object.entries({ ...said, ...more }).map(([name, value]) => [w[name], value] as const);
}

function* contactBlocks(contact: SubjectContact, w: Words, language: Language): Generator<PdfBlock> {
  const { accessPoint, channel, motive, motiveDetail, spokeThemselves, minutes, followUpOn, requests, notes, referrals, attachments } =
    contact;
  const say = (code: Worded | null) => code && code[language];
  yield { kind: 'heading', level: 3, text: `${day(contact.occurredAt)} – ${accessPoint}` };
  yield facts([
    [w['channel'], say(channel)],
    [w['motive'], [say(motive), motiveDetail].filter(Boolean).join(': ')],
    [w['spoke'], (spokeThemselves ? w['yes'] : w['no']) ?? null],
    [w['minutes'], minutes],
    [w['followUpOn'], followUpOn && dayText(followUpOn)],
    [w['attachments'], attachments.length || null],
  ]);
  for (const { need, detail, area, urgency, outcome, gapReason, resource, followUpOn: back } of requests) {
    yield facts([
      [w['need'], say(need)],
      [w['detail'], detail],
      [w['area'], say(area)],
      [w['urgency'], say(urgency)],
      [w['outcome'], say(outcome)],
      [w['gapReason'], say(gapReason)],
      [w['resource'], resource],
      [w['followUpOn'], back && dayText(back)],
    ]);
  }
  for (const referral of referrals) yield facts(referralFacts(referral, w));
  for (const { writtenAt, text } of notes) yield { kind: 'paragraph', text: `${w['note']} ${day(writtenAt)}: ${text}` };
}

/** To whom the request was sent, what they were told, and what came back. */
function referralFacts({ number, sentAt, to, state, answer, disclosed }: SubjectReferral, w: Words): Fact[] {
  return [
    [w['referral'], `${number}, ${day(sentAt)}`],
    [w['referredTo'], to],
    [w['referralAnswer'], (answer && w.answers[answer]) ?? w.referralStates[state] ?? state],
    [w['disclosed'], disclosed.map(({ label, value }) => `${label}: ${value}`).join('; ')],
  ];
}

function* section(w: Words, title: string, items: readonly string[]): Generator<PdfBlock> {
  if (items.length === 0) return;
  yield { kind: 'heading', level: 2, text: w[title] ?? '' };
  yield { kind: 'list', items };
}

function facts(rows: readonly Fact[]): PdfBlock {
  const given = rows.filter(([, value]) => value !== null && value !== '');
  return { kind: 'facts', facts: given.map(([label, value]) => ({ label: label ?? '', value: String(value) })) };
}

const day = (instant: string) => dayText(romeDay(new Date(instant)));
const span = (w: Words, since: string, until: string | null) =>
  `${w['since']} ${dayText(since)}${until ? ` ${w['until']} ${dayText(until)}` : ''}`;
