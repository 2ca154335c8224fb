// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Section } from '@soglia/intake-domain';
import { type Actor, fieldViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit } from '@soglia/platform';
import { DuplicatePairs } from '../merging/duplicate-pairs';
import { ACCESS_POINT_COUNTS, INCOMPLETE_CONTACTS, OPERATOR_COUNTS } from './supervision.sql';

export interface Span {
  /** `YYYY-MM-DD`, both days included. */
  readonly from: string;
  readonly to: string;
}

export interface AccessPointCounts {
  readonly code: string;
  readonly name: string;
  readonly contacts: number;
  readonly requests: number;
  readonly persons: number;
  readonly incomplete: number;
  readonly no_answer: number;
}

export interface OperatorCounts {
  readonly id: string;
  readonly display_name: string | null;
  readonly contacts: number;
  readonly requests: number;
  readonly median_minutes: number | null;
}

export interface IncompleteContact {
  readonly id: string;
  readonly access_point: string;
  readonly occurred_at: Date;
  readonly missing: readonly Section[];
}

export interface Supervision {
  readonly accessPoints: readonly AccessPointCounts[];
  readonly operators: readonly OperatorCounts[];
  readonly incomplete: readonly IncompleteContact[];
  readonly duplicatesToReview: number;
}

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 400;
const USUAL_DAYS = 30;

/** The span that is asked for: the last thirty days when nothing is said, never more than four hundred. */
export function spanOf(from: string | null, to: string | null, today: string): Span {
  const last = to ?? today;
  const first = from ?? dayBefore(last, USUAL_DAYS - 1);
  if (first > last) throw fieldViolation('malformed', '/from');
  if (first < dayBefore(last, LONGEST_DAYS - 1)) throw fieldViolation('malformed', '/from', { days: LONGEST_DAYS });
  return { from: first, to: last };
}

const dayBefore = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);

/** What a head needs to see of the actor's own agency, and of no other. */
@Injectable()
export class ReadSupervisionQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly duplicates: DuplicatePairs,
  ) {}

  async execute(actor: Actor, { from, to }: Span): Promise<Supervision> {
    return this.unit.runAs(actor, async (tx) => {
      const span = [actor.ambitoId, actor.agencyId, from, to];
      const accessPoints: AccessPointCounts[] = await tx.query(ACCESS_POINT_COUNTS, span);
      const operators: OperatorCounts[] = await tx.query(OPERATOR_COUNTS, span);
      const incomplete: IncompleteContact[] = await tx.query(INCOMPLETE_CONTACTS, span);
      const duplicatesToReview = (await this.duplicates.of(tx, actor.ambitoId)).length;
      await recordAudit(tx, actor, 'supervision.read', null);
      return { accessPoints, operators, incomplete, duplicatesToReview };
    });
  }
}
