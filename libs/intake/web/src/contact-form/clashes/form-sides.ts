// SPDX-License-Identifier: EUPL-1.2
import type { TranslocoService } from '@jsverse/transloco';
import { type CodeEntry, type CodeLists, labelOf } from '@soglia/ui';
import type { ContactForm } from '../../form/form-state';
import { nameOf } from '../../shared/person-words';
import { type Side, type SideLine, usualSide } from '../../sides/sides';

/** The parts of a contact that are chosen together. */
export const FORM_PARTS: Readonly<Record<string, readonly (keyof ContactForm)[]>> = {
  occasion: ['accessPoint', 'day', 'time', 'channel', 'minutes', 'followUp', 'isProtected'],
  motive: ['motive', 'motiveDetail', 'sender'],
  interlocutor: ['interlocutor'],
  people: ['people'],
  requests: ['requests'],
  notes: ['notes'],
  notices: ['notices'],
};

/** What two writings of one contact say differently. `base` is what both began from, where it is known. */
export function formSides(
  mine: ContactForm,
  theirs: ContactForm,
  base: ContactForm | null,
  lists: CodeLists,
  texts: TranslocoService,
): SideLine[] {
  return Object.entries(FORM_PARTS)
    .filter(([, fields]) => part(mine, fields) !== part(theirs, fields))
    .map(([key, fields]) => ({
      key,
      label: texts.translate(`intake.sides.part.${key}`),
      mine: words(key, mine, lists),
      theirs: words(key, theirs, lists),
      usual: base ? usualSide(part(base, fields), part(mine, fields), part(theirs, fields)) : ('mine' satisfies Side),
    }));
}

const part = (form: ContactForm, fields: readonly (keyof ContactForm)[]) => JSON.stringify(fields.map((field) => form[field]));
const name = (list: readonly CodeEntry[], code: string | null) => (code === null ? '' : labelOf(list, code));
const join = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join(' · ');

function words(key: string, form: ContactForm, lists: CodeLists): string {
  const { interlocutor } = form;
  const ofPart: Readonly<Record<string, () => string>> = {
    occasion: () => join(form.day, form.time, form.accessPoint, name(lists.channels, form.channel), form.minutes, form.followUp),
    motive: () => join(name(lists.motives, form.motive), form.motiveDetail, form.sender),
    interlocutor: () =>
      join(
        name(lists.interlocutors, interlocutor.kind),
        interlocutor.body,
        interlocutor.name,
        name(lists.relations, interlocutor.relation),
      ),
    people: () => form.people.map(({ fields }) => nameOf(fields) || fields.codiceFiscale || '—').join(', '),
    requests: () =>
      form.requests
        .map(({ need, outcome, detail, resource }) =>
          join(name(lists.needs, need), detail, name(lists.outcomes, outcome), resource?.name ?? null),
        )
        .join('; '),
    notes: () => form.notes.map(({ text }) => text).join('; '),
    notices: () => form.notices.map(({ version, language, channel }) => join(version, language, channel)).join('; '),
  };
  return ofPart[key]?.() ?? '';
}
