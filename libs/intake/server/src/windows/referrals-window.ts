// SPDX-License-Identifier: EUPL-1.2

/** Where a request that was sent to another agency has got to: the row of the window, as it stands in JSON. */
export interface ReferralOfRequest {
  readonly id: string;
  /** How people call it. */
  readonly number: string;
  readonly state: string;
  /** Of the leg that speaks for it. */
  readonly legState: string;
  readonly unitName: string;
  /** What the need came to; null = no answer yet. */
  readonly answer: string | null;
  /** Code of the reason with which it came back. */
  readonly reason: string | null;
  /** Instant. */
  readonly since: string;
}

/** The last referral of request `r`, as JSON; null where there is none that whoever asks may see. */
export const REFERRAL_OF_REQUEST = `
(select jsonb_build_object('id', f.id, 'number', f.number, 'state', f.state, 'legState', f.leg_state, 'unitName', f.unit_name,
                           'answer', f.answer, 'reason', f.reason, 'since', f.since)
   from referrals.request_answer f where f.ambito_id = r.ambito_id and f.request_id = r.id
  order by f.created_at desc, f.id limit 1)`;
