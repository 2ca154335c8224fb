// SPDX-License-Identifier: EUPL-1.2
import type {
  HistoryItemDto,
  LikelyDuplicateDto,
  NamedCodeDto,
  PersonFileDto,
  PersonHitDto,
  ProtectionOfFileDto,
} from '@soglia/api-client';
import type { PersonDetails } from '@soglia/intake-domain';

export type NamedCode = NamedCodeDto;
export type Duplicate = LikelyDuplicateDto;
export type HistoryItem = HistoryItemDto;
export type Protection = ProtectionOfFileDto;
export type NamedAccount = Protection['workers'][number];

/** A line of a search: what tells one person from another, and no more. */
export type PersonHit = PersonHitDto;

/** A person's file as it is read at the counter. */
export type PersonFile = Omit<PersonFileDto, 'details'> & { readonly details: PersonDetails };
