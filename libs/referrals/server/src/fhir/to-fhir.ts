// SPDX-License-Identifier: EUPL-1.2
import { FHIR_STATUS, LEG_STATES, type LegState } from '@soglia/referrals-domain';
import type { LegLineRow } from '../referrals/leg-lines';
import type { ReferralView } from '../referrals/referral-view';

/** Code systems of our own: states of legs, reasons, needs, agencies. */
const SYSTEM = {
  state: 'urn:soglia:leg-state',
  reason: 'urn:soglia:reason',
  need: 'urn:soglia:need',
  agency: 'urn:soglia:agency',
} as const;

const concept = (system: string, code: string, text?: string) => ({ coding: [{ system, code }], ...(text ? { text } : {}) });
const agency = (value: string, display: string) => ({ identifier: { system: SYSTEM.agency, value }, display });
const priorityOf = ({ urgency }: Pick<LegLineRow, 'urgency'>) => (urgency === 'urgent' ? 'urgent' : 'routine');

/** A leg as Task of HL7 FHIR R4. Of the person it says what the triage card says, to whoever may read that, and nothing else. */
export function toTask(leg: LegLineRow) {
  return {
    resourceType: 'Task',
    id: leg.id,
    meta: { versionId: String(leg.version), lastUpdated: leg.state_since.toISOString() },
    status: FHIR_STATUS[leg.state],
    businessStatus: concept(SYSTEM.state, leg.state),
    ...(leg.reason ? { statusReason: concept(SYSTEM.reason, leg.reason) } : {}),
    intent: 'order',
    priority: priorityOf(leg),
    code: concept(SYSTEM.need, leg.need, leg.need_name),
    ...(leg.card ? { description: leg.card } : {}),
    focus: { reference: `ServiceRequest/${leg.referral_id}` },
    authoredOn: leg.created_at.toISOString(),
    lastModified: leg.state_since.toISOString(),
    requester: { display: leg.from_agency },
    owner: agency(leg.agency_id, `${leg.unit_name}, ${leg.agency_name}`),
    ...(leg.due_at ? { restriction: { period: { end: leg.due_at.toISOString() } } } : {}),
  };
}

/** Our state of a Task: businessStatus says it, for several of ours are one status there; null = not one of ours. */
export function stateOfTask({ businessStatus }: Pick<ReturnType<typeof toTask>, 'businessStatus'>): LegState | null {
  const code = businessStatus.coding.find(({ system }) => system === SYSTEM.state)?.code;
  return LEG_STATES.find((state) => state === code) ?? null;
}

/** A referral as ServiceRequest of HL7 FHIR R4. Its subject is not told: whose it is, the disclosure says. */
export function toServiceRequest({ row }: ReferralView) {
  const status = { open: 'active', 'needs-decision': 'on-hold', answered: 'completed', closed: 'completed' } as const;
  return {
    resourceType: 'ServiceRequest',
    id: row.id,
    meta: { versionId: String(row.version) },
    identifier: [{ system: 'urn:soglia:referral', value: row.number }],
    status: status[row.state],
    intent: 'order',
    priority: priorityOf(row),
    code: concept(SYSTEM.need, row.need, row.need_name),
    instantiatesUri: [`urn:soglia:protocol:${row.protocol_code}:${row.protocol_number}`],
    subject: { display: 'as disclosed' },
    authoredOn: row.created_at.toISOString(),
    requester: { display: row.sender_agency },
  };
}

export const toBundle = (legs: readonly LegLineRow[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: legs.map((leg) => ({ resource: toTask(leg) })),
});
