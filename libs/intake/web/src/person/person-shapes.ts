// SPDX-License-Identifier: EUPL-1.2
import type { PersonFile as CounterFile } from '../shared/person-shapes';

export type { HistoryItem, NamedCode, PersonHit } from '../shared/person-shapes';

export interface NamedAccount {
  readonly id: string;
  readonly displayName: string | null;
}

export interface Protection {
  readonly id: string;
  readonly ground: string;
  readonly since: string;
  readonly version: number;
  readonly workers: readonly NamedAccount[];
}

/** The file as its own page reads it: with who protects it, and when it was written. */
export interface PersonFile extends CounterFile {
  readonly protection: Protection | null;
  readonly createdAt: string;
  readonly changedAt: string;
}
