// SPDX-License-Identifier: EUPL-1.2
import type { Ask, MoveName } from '@soglia/referrals-domain';

/** What a command says beside the move, by the names of the journey's asks. */
export interface Said {
  readonly reason?: string | null;
  readonly note?: string | null;
  readonly question?: string | null;
  readonly addressee?: 'SO' | 'CZ' | null;
  readonly owner?: string | null;
  readonly alternatives?: readonly string[] | null;
  readonly day?: string | null;
  readonly personTold?: boolean | null;
  readonly outcome?: string | null;
  readonly delivered?: string | null;
  readonly answer?: string | null;
  readonly declaredBy?: 'person' | 'delegate' | 'operator' | null;
  readonly approvedBy?: string | null;
  readonly unit?: string | null;
}

/** Every ask has its place in what is said. */
export const SAID: readonly (Ask & keyof Said)[] = [
  ...(['reason', 'note', 'question', 'addressee', 'owner', 'alternatives', 'day'] as const),
  ...(['personTold', 'outcome', 'delivered', 'answer', 'declaredBy', 'approvedBy', 'unit'] as const),
];

export interface MoveCommand {
  /** Made by whoever sends it: the same command twice moves once. */
  readonly id: string;
  readonly legId: string;
  readonly move: MoveName;
  readonly said: Said;
}
