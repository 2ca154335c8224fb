// SPDX-License-Identifier: EUPL-1.2
import { FORSAKEN } from '../units/deserted';

/** What the Centrale looks at: each view is a way in which a referral may be about to be forgotten. */
export const CENTRALE_VIEWS = ['late', 'expired', 'orphaned', 'bouncing', 'to-review', 'contested', 'no-answer'] as const;
export type CentraleView = (typeof CENTRALE_VIEWS)[number];

/** The last leg of a referral. */
const LAST = `not exists (select 1 from referrals.leg m where m.ambito_id = l.ambito_id and m.referral_id = l.referral_id
  and (m.hop, m.created_at, m.id) > (l.hop, l.created_at, l.id))`;

/** Open steps of a kind, each with its referral's last leg. */
const OF_STEPS = (kind: string, more: string) => `
select l.id, n.created_at as at from referrals.next_step n
  join referrals.leg l on l.ambito_id = n.ambito_id and l.referral_id = n.referral_id
 where n.ambito_id = $1 and n.kind = '${kind}' and n.done_at is null and ${LAST} ${more}`;

/** Legs of each view, with what they are ordered by. $1 the ambito, $2 two working days ago. */
export const VIEW: Readonly<Record<CentraleView, string>> = {
  late: `select l.id, coalesce(l.due_at, l.created_at) as at from referrals.leg l
          where l.ambito_id = $1 and l.open and l.clock_state in ('breached', 'escalated')`,
  expired: `select l.id, l.ended_at as at from referrals.referral r join referrals.leg l on l.ambito_id = r.ambito_id and l.referral_id = r.id
             where r.ambito_id = $1 and r.state = 'needs-decision' and l.state = 'expired' and ${LAST}`,
  orphaned: `${OF_STEPS('decide', 'and n.created_at < $2')}
             union
             select l.id, coalesce(l.due_at, l.created_at) from referrals.leg l
              where l.ambito_id = $1 and l.open and l.requested_at is not null and ${FORSAKEN}`,
  bouncing: `select l.id, l.created_at as at from referrals.leg l join referrals.referral r on r.ambito_id = l.ambito_id and r.id = l.referral_id
              where l.ambito_id = $1 and l.hop > 1 and r.state in ('open', 'needs-decision') and ${LAST}
                and (l.hop >= 3 or exists (select 1 from referrals.leg b where b.ambito_id = l.ambito_id and b.referral_id = l.referral_id
                     and b.unit_id = l.unit_id and b.hop < l.hop))`,
  'to-review': `select l.id, l.due_at as at from referrals.leg l
                 where l.ambito_id = $1 and l.open and (l.contested or l.state = 'decline-review') and l.state = 'decline-review'`,
  contested: `select l.id, l.due_at as at from referrals.leg l
               where l.ambito_id = $1 and l.open and (l.contested or l.state = 'decline-review') and l.contested`,
  'no-answer': OF_STEPS('no-answer', ''),
};
