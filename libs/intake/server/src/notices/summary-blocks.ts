// SPDX-License-Identifier: EUPL-1.2
import type { NoticeLanguage } from '@soglia/intake-domain';
import { dayText, romeDay } from '@soglia/kernel';
import type { PdfBlock, PdfSpan, PdfText } from '@soglia/platform';
import { SUMMARY_WORDS } from './notice-files';
import type { SummaryRequestRow, SummaryRow } from './summary.store';

export interface Summary {
  readonly contact: SummaryRow;
  readonly requests: readonly SummaryRequestRow[];
}

type Say = (key: string) => readonly PdfSpan[];

/** The citizen's sheet: Italian first, and every label in the second language too. */
export function summaryBlocks({ contact, requests }: Summary, language: NoticeLanguage): readonly PdfBlock[] {
  const say = saying(language);
  return [
    { kind: 'heading', level: 1, text: say('title') },
    ...sentence('intro', language),
    { kind: 'facts', facts: facts(contact, say) },
    ...(requests.length ? [{ kind: 'heading', level: 2, text: say('requests') } as const] : []),
    ...requests.flatMap((request, at) => asked(request, at, language, say)),
    { kind: 'rule' },
    ...sentence('again', language),
    ...sentence('careful', language),
  ];
}

function facts(contact: SummaryRow, say: Say): { label: string; value: PdfText }[] {
  const { family_name, given_name, alias, person_protected } = contact;
  // What lies about may be read by others: a protected person's sheet does not say whose it is.
  const name = person_protected ? '' : [given_name, family_name].filter(Boolean).join(' ') || (alias ?? '');
  const notice = contact.notice_version && contact.notice_on ? `${contact.notice_version}, ${dayText(romeDay(contact.notice_on))}` : '';
  const rows: readonly (readonly [string, string])[] = [
    ['for', name],
    ['on', dayText(romeDay(contact.occurred_at))],
    ['where', `${contact.access_point_name}, ${contact.agency_name}`],
    ['ask-for', contact.operator_name ?? ''],
    ['follow-up', contact.contact_protected ? '' : dayOrNothing(contact.follow_up_on)],
    ['notice', notice],
  ];
  return rows.filter(([, value]) => value).map(([key, value]) => ({ label: plain(say(key)), value }));
}

function asked(request: SummaryRequestRow, at: number, language: NoticeLanguage, say: Say): PdfBlock[] {
  const resource = [request.resource_name, request.resource_organization].filter(Boolean).join(', ');
  const rows: readonly (readonly [string, PdfText | ''])[] = [
    ['answer', both(request.outcome_it, request.outcome_fr, language)],
    ['resource', resource],
    ['follow-up', dayOrNothing(request.follow_up_on)],
  ];
  const said = rows.filter(([, value]) => value !== '');
  return [
    { kind: 'heading', level: 3, text: [{ text: `${at + 1}. ` }, ...both(request.need_it, request.need_fr, language)] },
    { kind: 'facts', facts: said.map(([key, value]) => ({ label: plain(say(key)), value })) },
  ];
}

/** What the code lists call it: Italian, and French where the sheet is French. */
function both(italian: string, french: string | null, language: NoticeLanguage): readonly PdfSpan[] {
  return language === 'fr' && french && french !== italian
    ? [{ text: `${italian} · ` }, { text: french, lang: 'fr' }]
    : [{ text: italian }];
}

/** A label in Italian and, after it, in the second language. */
function saying(language: NoticeLanguage): Say {
  return (key) => {
    const [italian, other] = [SUMMARY_WORDS.it[key] ?? '', SUMMARY_WORDS[language][key] ?? ''];
    return language === 'it' || other === italian ? [{ text: italian }] : [{ text: `${italian} · ` }, { text: other, lang: language }];
  };
}

/** A sentence in each language, each in its own direction. */
function sentence(key: string, language: NoticeLanguage): PdfBlock[] {
  const languages = language === 'it' ? [language] : (['it', language] as const);
  return languages.map((lang) => ({ kind: 'paragraph', lang, text: SUMMARY_WORDS[lang][key] ?? '' }));
}

const plain = (spans: readonly PdfSpan[]) => spans.map(({ text }) => text).join('');
const dayOrNothing = (day: string | null) => (day === null ? '' : dayText(day));
