// SPDX-License-Identifier: EUPL-1.2
import type { DuplicateReason } from '@soglia/intake-domain';
import type { PersonHit } from '../shared/person-shapes';

export interface Pair {
  readonly a: PersonHit;
  readonly b: PersonHit;
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

export interface Pairs {
  readonly items: readonly Pair[];
  readonly next: string | null;
  readonly total: number;
}

export interface MergeBody {
  readonly survivor: string;
  readonly merged: string;
  readonly survivorVersion: number;
  readonly mergedVersion: number;
  readonly reason: string;
}

export interface MergeLine {
  readonly id: string;
  readonly survivor: string;
  readonly merged: string;
  readonly reason: string;
  readonly mergedAt: string;
  readonly by: string | null;
  readonly undoneAt: string | null;
  readonly undoneReason: string | null;
}
