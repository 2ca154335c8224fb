// SPDX-License-Identifier: EUPL-1.2
import type { IconName } from '@soglia/ui';
import type { DetailField } from './detail-field';

type TextField = Extract<DetailField, 'codiceFiscale' | 'healthCode' | 'familyName' | 'givenName' | 'alias' | 'address' | 'email'>;

export interface TextColumn {
  readonly field: TextField;
  readonly maxLength: number;
  readonly code?: true;
  readonly wide?: true;
  readonly icon?: IconName;
}

/** The plain texts of a file, in the order in which they are asked. */
export const IDENTITY_TEXTS: readonly TextColumn[] = [
  { field: 'familyName', maxLength: 120 },
  { field: 'givenName', maxLength: 120 },
  { field: 'alias', maxLength: 120 },
  { field: 'codiceFiscale', maxLength: 32, code: true },
  { field: 'healthCode', maxLength: 32, code: true },
];

export const REACH_TEXTS: readonly TextColumn[] = [
  { field: 'address', maxLength: 200, wide: true },
  { field: 'email', maxLength: 200, wide: true },
];

/** Id of the control of a field: `persona-codiceFiscale`. */
export function controlOf(field: string): string {
  return `persona-${field}`;
}
