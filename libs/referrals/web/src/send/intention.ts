// SPDX-License-Identifier: EUPL-1.2
import type { ReferralAsk, SlotReferral } from '@soglia/ui';
import type { ProtocolMatch, ReferralBody } from './send-calls';

/** What a referral needs before it may go. */
export type Missing =
  | { readonly what: 'unit' | 'informed' | 'duty' }
  | { readonly what: 'asked' | 'person' | 'document'; readonly label: string };

const ASKED = 'asked:';
const FITS = {
  informed: ['informed', 'consent'],
  consent: ['consent'],
  'not-informed-by-law': ['not-informed-by-law', 'informed', 'consent'],
} as const;

/** What the operator is asked for, in the order of the protocol. */
export const askedFields = ({ fields }: ProtocolMatch) => fields.filter(({ field }) => field.startsWith(ASKED));

/** What the protocol takes from the person's file. */
export const copiedFields = ({ fields }: ProtocolMatch) => fields.filter(({ field }) => !field.startsWith(ASKED));

/** Ways of telling the person that the protocol admits: whoever has consented is informed too. */
export const informedWays = ({ involvement }: ProtocolMatch) => FITS[involvement.informed];

/** A service that takes nobody from there, or nobody at all, cannot be chosen. */
export const usableRecipients = ({ recipients }: ProtocolMatch) => recipients.filter(({ active, inTerritory }) => active && inTerritory);

/** A referral under a protocol as it begins: to the first that can receive it, everything else to be said. */
export function freshIntention(match: ProtocolMatch, { urgency }: ReferralAsk, id: string): SlotReferral {
  const [first] = usableRecipients(match);
  return {
    ...{ id, protocolVersion: match.versionId, title: match.title, urgency },
    units: first ? [{ id: first.id, name: first.name }] : [],
    ...{ asked: [], documents: [], informed: null, duty: null, note: '', missing: [] },
  };
}

/** What is still missing, in the order in which the checklist asks it. */
export function missingOf(referral: SlotReferral, match: ProtocolMatch, { absent }: ReferralAsk): readonly Missing[] {
  const { asked, documents, units, informed, duty } = referral;
  const said = (field: string) => asked.some((each) => each.field === field && each.value.trim() !== '');
  const missing: Missing[] = units.length > 0 ? [] : [{ what: 'unit' }];
  for (const { field, label, required } of copiedFields(match))
    if (required && absent.includes(field)) missing.push({ what: 'person', label });
  for (const { field, label, required } of askedFields(match)) if (required && !said(field)) missing.push({ what: 'asked', label });
  for (const { code, name, required } of match.documents)
    if (required && !documents.some((each) => each.code === code)) missing.push({ what: 'document', label: name });
  if (informed === null) missing.push({ what: 'informed' });
  if (match.duties !== null && duty === null) missing.push({ what: 'duty' });
  return missing;
}

/** What is sent, once nothing is missing: only what was said, and what was said of a report that the law may ask for goes first into the note. */
export function bodyOf(request: string, referral: SlotReferral, dutyWords: string | null): ReferralBody {
  const { protocolVersion, units, urgency, asked, documents, informed, note } = referral;
  if (informed === null) throw new Error('a referral is sent once it is said whether the person knows');
  const words = [dutyWords, note.trim()].filter(Boolean).join('\n');
  return {
    ...{ request, protocolVersion, urgency },
    units: units.map(({ id }) => id),
    asked: asked.filter(({ value }) => value.trim() !== '').map(({ field, value }) => ({ field, value: value.trim() })),
    documents: documents.map(({ code, attachment }) => ({ code, attachment })),
    informed,
    note: words === '' ? null : words,
    send: true,
  };
}

export function withAsked(referral: SlotReferral, field: string, value: string): SlotReferral {
  return { ...referral, asked: [...referral.asked.filter((each) => each.field !== field), { field, value }] };
}

/** No file = it does not go along. */
export function withDocument(referral: SlotReferral, code: string, attachment: string): SlotReferral {
  const others = referral.documents.filter((each) => each.code !== code);
  return { ...referral, documents: attachment === '' ? others : [...others, { code, attachment }] };
}
