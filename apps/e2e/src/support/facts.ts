// SPDX-License-Identifier: EUPL-1.2
import { createHmac } from 'node:crypto';
import { romeMonth } from '@soglia/kernel';
import type { House } from './house';
import type { InventedContact } from './invented-contacts';

/** What a fact must say of a request; `factKey` ties it to that request alone. */
export interface Fact {
  readonly factKey: string;
  readonly contactTrace: string;
  readonly personTrace: string | null;
  readonly month: string;
  readonly accessPoint: string;
  readonly comune: string | null;
  readonly area: string;
  readonly needCode: string;
  readonly channel: string;
  readonly outcome: string;
  readonly gapReason: string | null;
}

const FACTS = `select fact_key as "factKey", contact_trace as "contactTrace", person_trace as "personTrace", month, access_point as "accessPoint",
  comune, area, need_code as "needCode", channel, outcome, gap_reason as "gapReason" from planning.need_fact`;

const inOrder = (facts: readonly Fact[]) => [...facts].sort((a, b) => (a.factKey < b.factKey ? -1 : 1));

export const factsOf = async (house: House): Promise<Fact[]> => inOrder(await house.query<Fact>(FACTS));

/** Made anew from what was acknowledged: the ids that the house gave, and its keys, are all that is taken from it. */
export async function factsExpectedOf(house: House, contacts: readonly InventedContact[]): Promise<Fact[]> {
  const keys = await house.query<{ purpose: string; key: Buffer }>('select purpose, key from planning.trace_key');
  const trace = (purpose: string, text: string) =>
    createHmac('sha256', keys.find((each) => each.purpose === purpose)!.key)
      .update(text)
      .digest('base64url');
  const kept = await house.query<{ contact: string; person: string; requests: string[] }>(
    `select c.id as contact, c.person_id as person, array_agg(r.id::text order by r.position) as requests
       from intake.contact c join intake.request r on r.contact_id = c.id group by c.id, c.person_id`,
  );
  const keptAs = new Map(kept.map((each) => [each.contact, each]));
  const facts = contacts.flatMap(({ id, body }) => {
    const { person, requests } = keptAs.get(id)!;
    const month = romeMonth(new Date(body.occurredAt));
    return body.requests.map((request, position) => ({
      factKey: trace('fact', `request/${requests[position]}`),
      contactTrace: trace('fact', `contact/${id}`),
      personTrace: body.person.codiceFiscale === null ? null : trace(`person-${month.slice(0, 4)}`, person),
      month,
      accessPoint: body.accessPoint,
      comune: body.person.comune,
      area: request.area,
      needCode: request.need,
      channel: body.channel,
      outcome: request.outcome,
      gapReason: request.gapReason,
    }));
  });
  return inOrder(facts);
}
