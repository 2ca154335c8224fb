// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { inventedContacts } from './invented-contacts.mjs';

/**
 * Contacts ready to be sent, each once, made before the clock runs; when they run short, more are made while it does.
 * @template Prepared
 * @param {number} seed
 * @param {(contact: import('./lane.mjs').Contact) => Prepared} prepare
 */
export function supplyOf(seed, prepare) {
  const invent = inventedContacts(seed);
  /** @type {Prepared[]} */
  const ready = [];
  let index = 0;
  const make = () => prepare(invent(index++));
  return {
    /** @param {number} count */
    stock(count) {
      while (ready.length < count) ready.push(make());
    },
    next: () => ready.pop() ?? make(),
  };
}
