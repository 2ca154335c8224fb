// SPDX-License-Identifier: EUPL-1.2
import type { Section } from '@soglia/intake-domain';

interface PointCounts {
  readonly code: string;
  readonly name: string;
  readonly contacts: number;
  readonly requests: number;
  readonly persons: number;
  readonly incomplete: number;
  readonly noAnswer: number;
}

interface OperatorCounts {
  readonly id: string;
  readonly displayName: string | null;
  readonly contacts: number;
  readonly requests: number;
  readonly medianMinutes: number | null;
}

export interface Supervision {
  readonly from: string;
  readonly to: string;
  readonly accessPoints: readonly PointCounts[];
  readonly operators: readonly OperatorCounts[];
  readonly incomplete: readonly {
    readonly contactId: string;
    readonly accessPoint: string;
    readonly occurredAt: string;
    readonly missing: readonly Section[];
  }[];
  readonly duplicatesToReview: number;
}

export interface PointSections {
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly mandatory: readonly Section[];
}
