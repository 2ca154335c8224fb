// SPDX-License-Identifier: EUPL-1.2
import { dayText, parseRule, regionName, ruleWords } from '@soglia/kernel';
import { type CardField, type CardForm, type FormPlace } from '@soglia/resources-domain';
import { type CodeLists, labelOf, language, numberText } from '@soglia/ui';
import { languageName } from './languages';
import { lifeEventName } from './life-events';
import { hoursLines } from './schedule-words';

/** What codes are called, and the few words that stand between them. */
export interface WordSource {
  readonly lists: CodeLists | null;
  readonly comuni: ReadonlyMap<string, string>;
  readonly agencies: ReadonlyMap<string, string>;
  readonly now: Date;
  say(key: string, facts?: Record<string, unknown>): string;
}

type Lines = readonly (string | null | undefined)[];
type Words = { readonly [K in CardField]?: (value: NonNullable<CardForm[K]>, source: WordSource) => Lines };

const join = (parts: readonly unknown[], by = ', ') => parts.filter((part) => part !== null && part !== undefined && part !== '').join(by);
const comune = (code: string | null, { comuni }: WordSource) => (code === null ? null : (comuni.get(code) ?? code));
const phone = ({ number, extension, description }: CardForm['phones'][number]) => join([join([number, extension], ' int. '), description]);

function place(each: FormPlace, source: WordSource): Lines {
  const { address } = each;
  return [
    join([each.name, address?.street, address?.more, join([address?.postalCode, comune(each.belfiore, source)], ' ')]),
    each.visibility === 'public' ? null : source.say(`tier.${each.visibility}`),
    each.accessibility,
    each.transportation,
    each.description,
    ...hoursLines(each.schedules, source.now),
    ...each.phones.map(phone),
  ];
}

function area({ extentType, extent, validFrom, validTo }: CardForm['serviceAreas'][number], source: WordSource): string {
  const name =
    extentType === 'comune'
      ? comune(extent, source)
      : extentType === 'sub-ambito'
        ? labelOf(source.lists?.subAmbiti ?? [], extent ?? '')
        : extentType === 'ambito' || extentType === 'country' || extentType === 'region'
          ? source.say(`extent.${extentType}`, { code: extentType === 'region' ? regionName(extent ?? '', language()) : extent })
          : extent;
  return join(
    [name, validFrom && source.say('from', { day: dayText(validFrom) }), validTo && source.say('to', { day: dayText(validTo) })],
    ' ',
  );
}

function cost({ option, amount, amountDescription }: CardForm['costs'][number]): string {
  const euro = amount === null ? null : `${numberText(amount, { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 })} €`;
  return join([join([option, euro], ': '), amountDescription]);
}

const WORDS: Words = {
  status: (status, { say }) => [say(`status.${status}`)],
  visibility: (visibility, { say }) => [say(`tier.${visibility}`)],
  visibleTo: (ids, { agencies }) => ids.map((id) => agencies.get(id) ?? id),
  processingDays: (days, { say }) => [say('days', { n: days })],
  eligibilityRule: (rule, source) => [ruleSentence(rule, source)],
  phones: (phones) => phones.map(phone),
  contacts: (contacts) => contacts.map(({ name, title, department, email }) => join([name, title, department, email])),
  schedules: (schedules, { now }) => hoursLines(schedules, now),
  places: (places, source) => places.flatMap((each) => place(each, source)),
  serviceAreas: (areas, source) => areas.map((each) => area(each, source)),
  needs: (codes, { lists }) => codes.map((code) => labelOf(lists?.needs ?? [], code)),
  userAreas: (codes, { lists }) => codes.map((code) => labelOf(lists?.areas ?? [], code)),
  channels: (codes, { lists }) => codes.map((code) => labelOf(lists?.channels ?? [], code)),
  lifeEvents: (codes) => codes.map(lifeEventName),
  languages: (codes) => codes.map(languageName),
  costs: (costs) => costs.map(cost),
  documents: (documents) => documents.map(({ document, uri }) => join([document, uri])),
  capacity: ({ available, maximum, description }, { say }) => [
    join([say(`room${maximum === null ? '' : 'Of'}${available === 1 ? '1' : ''}`, { n: available, max: maximum }), description]),
  ],
  french: (french) => Object.values(french) as Lines,
};

/** What a field of a card says, in plain lines of the page's language; nothing when it says nothing. The same words on the card, in a diff and in a preview. */
export function fieldWords(field: CardField, value: unknown, source: WordSource): string[] {
  if (value === null || value === undefined || value === '') return [];
  const words = WORDS[field] as ((given: unknown, source: WordSource) => Lines) | undefined;
  const lines: Lines = words ? words(value, source) : [String(value as string)];
  return lines.filter((line): line is string => Boolean(line));
}

/** A rule that cannot be read is not hidden: it says that it cannot. */
export function ruleSentence(given: unknown, { say, lists, comuni }: WordSource): string {
  const { rule } = parseRule(given);
  if (!rule) return say('badRule');
  return ruleWords(rule, language(), (kind, code) => {
    if (kind === 'comune') return comuni.get(code) ?? code;
    if (kind === 'sub-ambito') return labelOf(lists?.subAmbiti ?? [], code);
    if (kind === 'region') return regionName(code, language());
    return kind === 'area' ? labelOf(lists?.areas ?? [], code) : say(`extent.${kind}`, { code });
  });
}
