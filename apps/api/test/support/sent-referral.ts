// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Client, TestApi } from './test-api';

/** Of the demo: primary needs, with a body of the third sector. */
export const PRIMARY_NEEDS = {
  protocol: 'a0000000-0000-4000-8000-000000000503',
  unit: 'a0000000-0000-4000-8000-000000000308',
  agency: '00000000-0000-4000-9000-0000000000d2',
  need: 'D02.03',
};

export interface SentReferral {
  readonly id: string;
  readonly leg: string;
}

/** A request is referred and lies before its recipient: what the clock does ten seconds later is done at once. */
export async function sendReferral(
  api: TestApi,
  client: Client,
  request: string,
  { note, asked }: { note: string | null; asked: Readonly<Record<string, string>> },
  id: string = randomUUID(),
): Promise<SentReferral> {
  const body = {
    ...{ request, protocolVersion: PRIMARY_NEEDS.protocol, units: [PRIMARY_NEEDS.unit], urgency: 'normal', documents: [] },
    ...{ asked: Object.entries(asked).map(([name, value]) => ({ field: `asked:${name}`, value })), informed: 'consent', note, send: true },
  };
  const made = await client.call('PUT', `/referrals/${id}`, { body });
  if (made.status >= 300) throw new Error(`referral: ${made.status} ${made.text}`);
  const [leg] = made.body['legs'] as { id: string }[];
  await api.db.query(
    "update referrals.leg set state = 'requested', level = 1, requested_at = now(), release_at = null, version = version + 1 where id = $1",
    [leg!.id],
  );
  await api.db.query('update referrals.disclosure set open = (level = 1) where leg_id = $1', [leg!.id]);
  return { id, leg: leg!.id };
}
