// SPDX-License-Identifier: EUPL-1.2
import type { DiffLineDto, ProposalDto } from '@soglia/api-client';
import type { CardForm } from '@soglia/resources-domain';

/** One field that a proposal changes, with what the card says today. */
export type DiffLine = DiffLineDto;
export type Proposal = ProposalDto;

export interface Proposing {
  readonly serviceId: string;
  readonly baseVersion: number;
  readonly changes: Partial<CardForm>;
}

export interface Decision {
  readonly verdict: 'accept' | 'refuse';
  readonly edited: Partial<CardForm> | null;
  readonly reason: string | null;
}
