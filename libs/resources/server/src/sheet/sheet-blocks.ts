// SPDX-License-Identifier: EUPL-1.2
import { dayText } from '@soglia/kernel';
import type { PdfBlock, PdfSpan, PdfText } from '@soglia/platform';
import { nodes, said, weekTable } from '@soglia/resources-domain';
import { CardContent, type Said } from '../portal/views/card-content';
import { costText, coverText, eligibilityLines, languageNames, waitText } from '../portal/views/card-parts';
import type { Frame } from '../portal/portal-frame';
import { foreignDays } from './foreign-days';
import { type Leaflet, LEAFLETS, type SheetLanguage } from './leaflet';

/** How much of a long card is printed: a sheet is one page, and says where the rest is. */
export const DETAIL = [
  { letters: 1_200, hours: 14, lines: 12, gets: true },
  { letters: 420, hours: 8, lines: 8, gets: true },
  { letters: 220, hours: 5, lines: 5, gets: false },
  { letters: 120, hours: 3, lines: 3, gets: false },
  { letters: 70, hours: 2, lines: 2, gets: false },
] as const satisfies readonly Detail[];

export interface Detail {
  /** The longest a text may be. */
  readonly letters: number;
  readonly hours: number;
  readonly lines: number;
  /** Whether what one gets is printed. */
  readonly gets: boolean;
}

export interface SheetCard {
  readonly frame: Frame;
  readonly content: CardContent;
  /** The same card in French, where the sheet is French too. */
  readonly french: CardContent | null;
  readonly language: SheetLanguage;
  readonly address: string;
  readonly verifiedOn: string | null;
}

/** What the citizen takes home: Italian first, and every label and fixed sentence in the second language too. */
export function sheetBlocks(card: SheetCard, detail: Detail): readonly PdfBlock[] {
  const { content, language, verifiedOn } = card;
  const say = saying(language);
  const on = verifiedOn === null ? '' : ` ${dayText(verifiedOn)}`;
  return [
    { kind: 'columns', weights: [4, 1], columns: [title(card), [{ kind: 'qr', data: card.address, alt: card.address, sizeMm: 30 }]] },
    sentences(['intro'], language),
    { kind: 'facts', facts: facts(card) },
    ...hours(card, detail),
    {
      kind: 'columns',
      columns: [
        [
          ...section(say('for'), texts(card, 'eligibility_description'), eligibilityLines(content, card.frame), detail),
          ...section(say('bring'), [], content.documents, detail),
        ],
        [
          ...section(say('how'), texts(card, 'application_process'), [], detail),
          ...(detail.gets ? section(say('gets'), texts(card, 'output_description'), [], detail) : []),
        ],
      ],
    },
    { kind: 'rule' },
    sentences(
      [on ? 'verified' : 'never', ...(isCut(card, detail) ? ['more'] : []), 'qr', ...(language === 'it' ? [] : ['interpreter'])],
      language,
      on,
    ),
  ];
}

/** Fixed sentences, the two languages side by side and each in its own direction. */
function sentences(keys: readonly string[], language: SheetLanguage, on = ''): PdfBlock {
  const both = language === 'it' ? [language] : (['it', language] as const);
  const said = (lang: SheetLanguage) => keys.map((key) => `${word(LEAFLETS[lang], key)}${key === 'verified' ? `${on}.` : ''}`).join(' ');
  return { kind: 'columns', columns: both.map((lang) => [{ kind: 'paragraph', size: 'small', lang, text: said(lang) }]) };
}

type Say = (key: string) => readonly PdfSpan[];

/** A label in Italian and, after it, in the second language. */
function saying(language: SheetLanguage): Say {
  return (key) => {
    const italian = word(LEAFLETS.it, key);
    const other = word(LEAFLETS[language], key);
    return language === 'it' || other === italian ? [{ text: italian }] : [{ text: `${italian} · ` }, { text: other, lang: language }];
  };
}

const word = (leaflet: Leaflet, key: string) => leaflet[key] ?? '';
const plain = (spans: readonly PdfSpan[]) => spans.map(({ text }) => text).join('');

function title({ content, french }: SheetCard): readonly PdfBlock[] {
  const [name, translated] = [content.text('name'), french?.text('name')];
  const short = [content.text('short_description'), french?.text('short_description')].filter(
    (each, i) => each && (i === 0 || each.lang === 'fr'),
  );
  return [
    { kind: 'heading', level: 1, text: clip(name?.text ?? '', 140) },
    ...(translated?.lang === 'fr' ? [{ kind: 'paragraph', size: 'large', lang: 'fr', text: clip(translated.text, 140) } as const] : []),
    { kind: 'paragraph', size: 'small', text: said(content.organization['name']) ?? '' },
    ...short.map((each): PdfBlock => ({ kind: 'paragraph', text: clip(each?.text ?? '', 255), lang: each?.lang ?? 'it' })),
  ];
}

function facts(card: SheetCard): { label: string; value: PdfText }[] {
  const { content, frame, language } = card;
  const say = saying(language);
  const free = (text: Said | null) => (text?.text === frame.t('card.free') ? plain(say('free')) : text?.text);
  const where = content.places.flatMap(({ name, addresses, accessibility }) =>
    [[name, ...addresses].filter(Boolean).join(', '), ...accessibility].filter(Boolean),
  );
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['phone', content.phones.slice(0, 3).join(', ')],
    ['email', content.email ?? ''],
    ['where', where.slice(0, 4).join('; ')],
    ['cost', free(costText(content, frame))],
    ['wait', waitText(content, frame)?.text],
    ['covers', nodes(content.document['service_areas']).length ? coverText(content, frame) : ''],
    ['spoken', languageNames(content.languages, 'it').join(', ')],
  ];
  return rows.flatMap(([key, value]) => (value ? [{ label: plain(say(key)), value: clip(value, 240) }] : []));
}

function hours({ content, frame, language }: SheetCard, detail: Detail): readonly PdfBlock[] {
  const say = saying(language);
  const own = [{ name: null, schedules: nodes(content.document['schedules']) }, ...content.places];
  const lines = own.flatMap(({ name, schedules }) => weekTable(schedules, frame.today, 'it').map((line) => ({ ...line, name })));
  if (!lines.length) return [];
  const several = new Set(lines.map(({ name }) => name)).size > 1;
  const rows = lines.slice(0, detail.hours).map(({ days, hours: times, note, name }): readonly PdfText[] => {
    const foreign = foreignDays(days, language);
    const italian = `${several && name ? `${name}: ` : ''}${days.charAt(0).toUpperCase()}${days.slice(1)}`;
    return [foreign ? [{ text: `${italian} · ` }, { text: foreign, lang: language }] : italian, [times, note].filter(Boolean).join(', ')];
  });
  return [
    { kind: 'heading', level: 2, text: say('hours') },
    {
      kind: 'table',
      columns: [
        { header: plain(say('days')), weight: 3 },
        { header: plain(say('times')), weight: 2 },
      ],
      rows,
    },
  ];
}

/** A text in Italian and, where somebody wrote it, in French. */
function texts({ content, french }: SheetCard, field: Parameters<CardContent['text']>[0]): readonly Said[] {
  const [italian, translated] = [content.text(field), french?.text(field)];
  return [...(italian ? [italian] : []), ...(translated?.lang === 'fr' ? [translated] : [])];
}

function section(heading: PdfText, paragraphs: readonly Said[], items: readonly string[], { letters, lines }: Detail): readonly PdfBlock[] {
  if (!paragraphs.length && !items.length) return [];
  return [
    { kind: 'heading', level: 2, text: heading },
    ...(items.length ? [{ kind: 'list', items: items.slice(0, lines).map((item) => clip(item, letters)) } as const] : []),
    ...paragraphs.map(({ text, lang }): PdfBlock => ({ kind: 'paragraph', text: clip(text, letters), lang })),
  ];
}

/** Whether something of the card is not on the sheet. */
function isCut(card: SheetCard, { letters, lines, gets }: Detail): boolean {
  const long = (['eligibility_description', 'application_process', 'output_description'] as const).flatMap((field) => texts(card, field));
  return !gets || card.content.documents.length > lines || long.some(({ text }) => text.length > letters);
}

/** Cut between two words. */
function clip(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const cut = text.slice(0, letters);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), letters - 30))}…`;
}
