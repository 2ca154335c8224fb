// SPDX-License-Identifier: EUPL-1.2
import type { TranslocoService } from '@jsverse/transloco';
import { type CodeLists, labelOf } from '@soglia/ui';
import { phoneWords, safeContactWords } from '../../shared/person-words';
import type { PersonFields } from '../../form/person-form';
import { type SideLine, usualSide } from '../../sides/sides';

/** The fields of a person that are chosen together. */
export const PERSON_PARTS: Readonly<Record<string, readonly (keyof PersonFields)[]>> = {
  ...{ identification: ['identification'], codiceFiscale: ['codiceFiscale'], healthCode: ['healthCode'], familyName: ['familyName'] },
  ...{ givenName: ['givenName'], alias: ['alias'], sex: ['sex', 'byHand'], born: ['born', 'byHand'], birthplace: ['birthplace', 'byHand'] },
  ...{ citizenship: ['citizenship'], language: ['language'], comune: ['comune', 'comuneText', 'homeless'], address: ['address'] },
  ...{ phone: ['phones'], email: ['email'], safeContact: ['safeContact'] },
};
const LABELS: Readonly<Record<string, string>> = { identification: 'intake.who.identity', safeContact: 'intake.safe.title' };

/** What the page and the file say differently of one person. */
export function personSides(
  mine: PersonFields,
  theirs: PersonFields,
  base: PersonFields | null,
  lists: CodeLists,
  texts: TranslocoService,
): SideLine[] {
  return Object.entries(PERSON_PARTS)
    .map(([key, fields]) => ({ key, fields, mine: words(key, mine, lists, texts), theirs: words(key, theirs, lists, texts) }))
    .filter((line) => line.mine !== line.theirs)
    .map(({ key, fields, ...sides }) => ({
      ...{ key, ...sides, label: texts.translate(LABELS[key] ?? `intake.field.${key}`) },
      usual: base ? usualSide(values(base, fields), values(mine, fields), values(theirs, fields)) : emptyIsNoClaim(sides.mine),
    }));
}

/** Somebody who turned out to have a file: what was not typed was not meant to be emptied. */
const emptyIsNoClaim = (mine: string) => (mine === '' ? 'theirs' : 'mine');

const values = (of: PersonFields, fields: readonly (keyof PersonFields)[]) =>
  fields.filter((field) => field !== 'byHand').map((field) => of[field]);

function words(key: string, of: PersonFields, lists: CodeLists, texts: TranslocoService): string {
  if (key === 'identification') return texts.translate(`intake.identification.${of.identification}`);
  if (key === 'sex') return of.sex ? texts.translate(`intake.sex.${of.sex}`) : '';
  if (key === 'birthplace') return of.birthplace?.code ?? '';
  if (key === 'citizenship') return of.citizenship ? labelOf(lists.citizenships, of.citizenship) : '';
  if (key === 'language') return of.language ? labelOf(lists.languages, of.language) : '';
  if (key === 'comune') return of.homeless ? texts.translate('intake.who.homeless') : (of.comune?.name ?? '');
  if (key === 'phone') return of.phones.map(phoneWords).join('; ');
  if (key === 'safeContact') return of.safeContact ? safeContactWords(of.safeContact, texts) : '';
  return String(of[key as keyof PersonFields] ?? '').trim();
}
