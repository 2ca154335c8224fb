// SPDX-License-Identifier: EUPL-1.2
import type { PersonDetails } from './person';
import { cleanCode, cleanText, phoneDigits } from './person-text';
import { wordsOf } from './name-likeness';
import { key, PHONE_END } from './search-keys';
import { type AskPart, codePart, exactPart, wordPart } from './search-keys-ask';

export interface DuplicateAsk {
  /** Each of its own: whoever has the code; whoever was born that day under a like name; whoever has that number; whoever has a like name. */
  readonly readings: readonly (readonly AskPart[])[];
  /** The details, cleaned for comparison. */
  readonly compared: PersonDetails;
}

/** Where to look for the same person, with what has been typed so far, which may be wrong in every field. */
export function duplicateAsk(details: PersonDetails): DuplicateAsk {
  const { familyName, givenName, alias, birthDate } = details;
  const compared: PersonDetails = {
    ...details,
    ...{ codiceFiscale: cleanCode(details.codiceFiscale), healthCode: cleanCode(details.healthCode), address: cleanText(details.address) },
    ...{ familyName: cleanText(familyName), givenName: cleanText(givenName), alias: cleanText(alias) },
  };
  const [family, given] = [anyOf(compared.familyName), anyOf(compared.givenName)];
  const both = [...family, ...given];
  const day = birthDate ? [exactPart('birth-date', birthDate, [key.birthDate(birthDate)])] : [];
  const phones = details.phones.map(({ number }) => phoneDigits(number)).filter((digits) => digits.length >= PHONE_END);
  const readings: AskPart[][] = [
    compared.codiceFiscale?.length === 16 ? [codePart(compared.codiceFiscale)] : [],
    compared.healthCode ? [exactPart('code', compared.healthCode, [key.otherCode(compared.healthCode)])] : [],
    day.length > 0
      ? [
          ...day,
          ...(both.length > 1
            ? [
                exactPart(
                  'word',
                  '',
                  both.flatMap((part) => part.slipped),
                ),
              ]
            : both),
        ]
      : [],
    phones.length > 0 && both.length > 0 ? [exactPart('phone', '', phones.map(key.phoneEnd))] : [],
    both.length > 1 ? both : anyOf(compared.alias),
  ];
  return { readings: readings.filter((parts) => parts.length > 0), compared };
}

/** Any word of a name will do. */
function anyOf(name: string | null): AskPart[] {
  const words = wordsOf(name ?? '').filter((word) => word.length > 1);
  return words.length === 0 ? [] : [exactPart('word', words.join(' '), [...new Set(words.flatMap((word) => wordPart(word).slipped))])];
}
