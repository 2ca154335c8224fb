// SPDX-License-Identifier: EUPL-1.2
import { fieldViolation } from '@soglia/kernel';

/** Why somebody or something is under protection. */
export const PROTECTION_GROUNDS = ['violence', 'minor', 'witness', 'own-request', 'other'] as const;
export type ProtectionGround = (typeof PROTECTION_GROUNDS)[number];

export const PROTECTED_KINDS = ['person', 'contact', 'request'] as const;
export type ProtectedSubjectKind = (typeof PROTECTED_KINDS)[number];

const MINUTE_MS = 60_000;
/** How long one opening lasts: a conversation. */
export const OPENING_MS = 30 * MINUTE_MS;
/** How long an opening in an emergency lasts: until the head, who is told at once, can take over. */
export const EMERGENCY_MS = 180 * MINUTE_MS;
/** By what somebody protected can be asked for in an emergency: whoever asks must already know who it is. */
export interface EmergencyClue {
  readonly codiceFiscale: string | null;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly birthDate: string | null;
  readonly contact: string | null;
}

/** A codice fiscale, or both names with the birth date, or a contact; less than that would be browsing (`malformed`). */
export function checkClue({ codiceFiscale, familyName, givenName, birthDate, contact }: EmergencyClue): void {
  if (codiceFiscale || contact || (familyName && givenName && birthDate)) return;
  throw fieldViolation('malformed', '/codiceFiscale');
}

/** Who may change or end a protection: its author, and the head of the agency that protects. Named workers may only open. */
export function mayChangeProtection(
  { authorId, agencyId }: { readonly authorId: string; readonly agencyId: string },
  who: { readonly accountId: string; readonly agencyId: string | null; readonly isHead: boolean },
): boolean {
  return authorId === who.accountId || (who.isHead && agencyId === who.agencyId);
}
