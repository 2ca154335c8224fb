// SPDX-License-Identifier: EUPL-1.2
import { birthDateOf, fieldViolation, parseCodiceFiscale, romeDay } from '@soglia/kernel';
import { type PersonDetails, type Phone } from './person';
import { cleanCode, cleanText, phoneDigits } from './person-text';

const MAX_AGE = 125;
const PHONE_FORM = /^\+?[\d\s./()-]+$/;
const EMAIL_FORM = /^[^\s@,;<>"()]{1,64}@[^\s@,;<>"()]+\.[^\s@,;<>"().]{2,}$/u;
/**
 * STP codes: three letters, ISTAT code of the region (3 digits), of the local health agency (3), progressive number (7); ENI codes are built alike.
 * Source: Ministero della sanità, circolare 24 marzo 2000, n. 5; INMP, «STP code».
 */
const HEALTH_CODE_FORM = /^(STP|ENI)\d{13}$/;

/**
 * A person's file as it is kept: text cleaned, codes in upper case, and whatever a codice fiscale says filled in.
 * Throws the first rule that is broken, at a pointer into the details. Whoever gives a codice fiscale is known by it.
 */
export function checkDetails(details: PersonDetails, now: Date): PersonDetails {
  const clean = cleaned(details);
  if (clean.identification === 'anonymous') requireNothingThatTells(clean);
  const known = withCodiceFiscale(clean, romeDay(now));
  checkBirth(known, romeDay(now));
  requireIdentity(known);
  known.phones.forEach(({ number }, i) => {
    const digits = phoneDigits(number).length;
    if (!PHONE_FORM.test(number) || digits < 5 || digits > 15) throw fieldViolation('phone-invalid', `/phones/${i}/number`);
  });
  if (known.email !== null && !EMAIL_FORM.test(known.email)) throw fieldViolation('email-invalid', '/email');
  return { ...known, birthYear: known.birthDate ? Number(known.birthDate.slice(0, 4)) : known.birthYear };
}

function cleaned(details: PersonDetails): PersonDetails {
  const { familyName, givenName, alias, address, email, language, citizenship, safeContact } = details;
  return {
    ...details,
    codiceFiscale: cleanCode(details.codiceFiscale),
    healthCode: cleanCode(details.healthCode),
    temporaryCode: cleanCode(details.temporaryCode),
    birthplace: cleanCode(details.birthplace),
    comune: cleanCode(details.comune),
    ...{ familyName: cleanText(familyName), givenName: cleanText(givenName), alias: cleanText(alias), address: cleanText(address) },
    ...{ email: cleanText(email), language: cleanText(language), citizenship: cleanText(citizenship) },
    phones: cleanPhones(details.phones),
    safeContact: safeContact && { ...safeContact, when: cleanText(safeContact.when), words: cleanText(safeContact.words) },
  };
}

/** A number that stands twice is kept once; one without a digit stays, and is refused. */
function cleanPhones(phones: readonly Phone[]): Phone[] {
  const clean = phones.map(({ number, note }) => ({ number: cleanText(number) ?? '', note: cleanText(note) }));
  const digits = clean.map(({ number }) => phoneDigits(number));
  return clean.filter((_, i) => !digits[i] || digits.indexOf(digits[i]) === i);
}

const TELLING = ['codiceFiscale', 'healthCode', 'familyName', 'givenName', 'birthDate', 'birthplace', 'address', 'email'] as const;

/** Somebody anonymous has an alias, and nothing that could tell who it is. */
function requireNothingThatTells(details: PersonDetails): void {
  const told = TELLING.find((field) => details[field] !== null);
  if (told) throw fieldViolation('anonymous-with-identity', `/${told}`);
  if (details.phones.length > 0) throw fieldViolation('anonymous-with-identity', '/phones/0/number');
}

/** A codice fiscale says sex, birth date and birthplace by itself; what was typed beside it must agree (DM 23/12/1976). */
function withCodiceFiscale(details: PersonDetails, today: string): PersonDetails {
  if (details.codiceFiscale === null) {
    if (details.identification === 'codice-fiscale') throw fieldViolation('codice-fiscale-invalid', '/codiceFiscale');
    return details;
  }
  const codice = parseCodiceFiscale(details.codiceFiscale);
  const typedYear = details.birthDate ? Number(details.birthDate.slice(0, 4)) : details.birthYear;
  if (!codice || birthDateOf(codice, today) === null) throw fieldViolation('codice-fiscale-invalid', '/codiceFiscale');
  if (details.sex !== null && details.sex !== codice.sex) throw mismatch('sex');
  if (details.birthplace !== null && details.birthplace !== codice.birthplace) throw mismatch('birthplace');
  const birthDate = birthDateOf(codice, today, typedYear);
  if (details.birthDate !== null && details.birthDate !== birthDate) throw mismatch('birthDate');
  if (birthDate === null) throw mismatch('birthYear');
  return { ...details, identification: 'codice-fiscale', sex: codice.sex, birthDate, birthplace: codice.birthplace };
}

const mismatch = (field: keyof PersonDetails) => fieldViolation('codice-fiscale-mismatch', `/${field}`, { field });

/** Nobody was born tomorrow, nor more than 125 years ago; day and year of birth agree. */
function checkBirth({ birthDate, birthYear }: PersonDetails, today: string): void {
  const thisYear = Number(today.slice(0, 4));
  const earliest = `${thisYear - MAX_AGE}${today.slice(4)}`;
  if (birthYear !== null && (birthYear > thisYear || birthYear < thisYear - MAX_AGE))
    throw fieldViolation('birth-year-impossible', '/birthYear');
  if (birthDate === null) return;
  if (birthDate > today || birthDate < earliest) throw fieldViolation('birth-date-impossible', '/birthDate');
  if (birthYear !== null && birthYear !== Number(birthDate.slice(0, 4))) throw fieldViolation('birth-date-mismatch', '/birthYear');
}

/** Each way of being known asks for what it says. */
function requireIdentity({ identification, healthCode, familyName, givenName }: PersonDetails): void {
  const prefix = identification === 'stp' ? 'STP' : identification === 'eni' ? 'ENI' : null;
  if (prefix !== null && !healthCode?.startsWith(prefix)) throw fieldViolation('health-code-invalid', '/healthCode', { prefix });
  if (healthCode !== null && !HEALTH_CODE_FORM.test(healthCode)) throw fieldViolation('health-code-invalid', '/healthCode');
  if (identification === 'declared' && familyName === null && givenName === null) throw fieldViolation('person-unnamed', '/familyName');
}
