// SPDX-License-Identifier: EUPL-1.2
import type { LegState } from './states';

/** Task.status of HL7 FHIR R4 for each state. Our own state always travels as businessStatus, and is what is read back. */
export const FHIR_STATUS: Readonly<Record<LegState, string>> = {
  draft: 'draft',
  'awaiting-approval': 'draft',
  requested: 'requested',
  received: 'received',
  'in-review': 'received',
  'info-requested': 'on-hold',
  accepted: 'accepted',
  waitlisted: 'on-hold',
  'in-progress': 'in-progress',
  'on-hold': 'on-hold',
  'outcome-reported': 'completed',
  'decline-review': 'received',
  closed: 'completed',
  rejected: 'rejected',
  returned: 'cancelled',
  'declined-by-person': 'cancelled',
  withdrawn: 'cancelled',
  expired: 'cancelled',
  failed: 'failed',
  superseded: 'cancelled',
  'entered-in-error': 'entered-in-error',
};
