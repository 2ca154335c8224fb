// SPDX-License-Identifier: EUPL-1.2
import type { Desk } from './desk';
import { inventContact, type InventedContact } from './invented-contacts';
import { until } from './until';

const AT_ONCE = 4;

/** The house is being restarted, or its database is: anything else is an answer. */
const isAway = (status: number) => status === 503;

/** A counter whose operators put the same body again until it is acknowledged, and remember all that was. */
export function openCounter(desk: Desk) {
  const acknowledged: InventedContact[] = [];
  let invented = 0;

  async function register(): Promise<void> {
    const contact = inventContact(invented++);
    const { status } = await until('the contact is acknowledged', async () => {
      const answer = await desk.put(`/contacts/${contact.id}`, contact.body);
      return isAway(answer.status) ? null : answer;
    });
    if (status !== 201 && status !== 200) throw new Error(`a contact was answered ${status}`);
    acknowledged.push(contact);
  }

  /** A few at once, as at several counters. */
  async function serve(people: number): Promise<void> {
    let left = people;
    const operator = async () => {
      while (left-- > 0) await register();
    };
    await Promise.all(Array.from({ length: AT_ONCE }, operator));
  }

  return { acknowledged: acknowledged as readonly InventedContact[], serve };
}

export type Counter = ReturnType<typeof openCounter>;
