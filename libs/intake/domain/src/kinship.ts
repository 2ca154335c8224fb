// SPDX-License-Identifier: EUPL-1.2

/**
 * The ANPR codes of whom the others' kinship is told from: the holder of the family's card, or who answers for a community
 * (ANPR, parental-relationship-types).
 */
export const REFERENCE_KINSHIPS: readonly string[] = ['1', '24'];

export function isReference(kinship: string): boolean {
  return REFERENCE_KINSHIPS.includes(kinship);
}
