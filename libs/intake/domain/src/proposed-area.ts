// SPDX-License-Identifier: EUPL-1.2

/** A need as the territory publishes it. */
export interface NeedWithArea {
  readonly code: string;
  readonly parent: string | null;
  /** The ISTAT user area that the need usually belongs to. */
  readonly usualArea: string | null;
}

const ELDERLY_FROM = 65;

/**
 * The ISTAT user area to propose for a need of somebody of that age: the need's own usual area, or its parent's, unless that is the
 * elderly's and the person is not 65 yet; else families and minors under 18, the elderly from 65 on; for an adult whose need is usually
 * the elderly's, the area of everybody (ISTAT, Interventi e servizi sociali dei comuni: aree di utenza); else none.
 */
export function proposedArea(need: string, age: number | null, needs: readonly NeedWithArea[]): string | null {
  const own = needs.find(({ code }) => code === need);
  const parent = own?.parent ? needs.find(({ code }) => code === own.parent) : undefined;
  const usual = own?.usualArea ?? parent?.usualArea ?? null;
  const tooYoung = usual === 'ELD' && age !== null && age < ELDERLY_FROM;
  if (age === null || (usual !== null && !tooYoung)) return usual;
  if (age < 18) return 'FAM';
  if (age >= ELDERLY_FROM) return 'ELD';
  return tooYoung ? 'MULBEN' : null;
}
