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

/** Made anew from what was acknowledged: the keys of the house are all that is taken from it. */
export async function factsExpectedOf(house: House, contacts: readonly InventedContact[]): Promise<Fact[]> {
  const keys = await house.query<{ purpose: string; key: Buffer }>('select purpose, key from planning.trace_key');
  const trace = (purpose: string, text: string) =>
    createHmac('sha256', keys.find((each) => each.purpose === purpose)!.key)
      .update(text)
      .digest('base64url');
  const facts = contacts.flatMap(({ id, body }) => {
    const [person] = body.people;
    const month = romeMonth(new Date(body.occurredAt));
    return body.requests.map((request) => ({
      factKey: trace('fact', `request/${request.id}`),
      contactTrace: trace('fact', `contact/${id}`),
      personTrace: person.details.identification === 'anonymous' ? null : trace(`person-${month.slice(0, 4)}`, person.id),
      month,
      accessPoint: body.accessPoint,
      comune: person.details.comune,
      area: request.area,
      needCode: request.need,
      channel: body.channel,
      outcome: request.outcome,
      gapReason: request.gapReason,
    }));
  });
  return inOrder(facts);
}
