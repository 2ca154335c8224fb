// SPDX-License-Identifier: EUPL-1.2

interface Born {
  readonly birthDate: string | null;
  readonly birthYear: number | null;
}

const ADULT = 18;

/** Age in whole years on a day (`YYYY-MM-DD`); of whom only the birth year is known, the age reached in that year. Null = not known. */
export function ageOn({ birthDate, birthYear }: Born, day: string): number | null {
  const year = birthDate === null ? birthYear : Number(birthDate.slice(0, 4));
  if (year === null) return null;
  const reached = Number(day.slice(0, 4)) - year;
  return birthDate !== null && day.slice(5) < birthDate.slice(5) ? reached - 1 : reached;
}

/**
 * Under 18 on that day (codice civile art. 2). Of whom only the birth year is known, until the end of the year of majority; somebody of
 * unknown age is taken for an adult.
 */
export function isMinorOn(born: Born, day: string): boolean {
  const age = ageOn(born, day);
  return age !== null && (born.birthDate === null ? age - 1 : age) < ADULT;
}

/** The same where somebody's data are asked for by another: of unknown age may be a minor, whose data are not anybody's. */
export const mayBeMinorOn = (born: Born, day: string): boolean => ageOn(born, day) === null || isMinorOn(born, day);
