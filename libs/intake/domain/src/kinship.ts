// SPDX-License-Identifier: EUPL-1.2

/** The ANPR code of the holder of the family's card: whom a household that somebody begins is filed under. */
export const REFERENCE = '1';

/**
 * The ANPR codes of whom the others' kinship is told from: the holder of the family's card, or who answers for a community
 * (ANPR, parental-relationship-types).
 */
export const REFERENCE_KINSHIPS: readonly string[] = [REFERENCE, '24'];

/** Whether the others of a household are told from somebody of that kinship (an ANPR code). */
export function isReference(kinship: string): boolean {
  return REFERENCE_KINSHIPS.includes(kinship);
}
