// SPDX-License-Identifier: EUPL-1.2
import { type CodeEntry, labelOf } from '@soglia/ui';
import type { ContactForm } from '../form/form-state';
import { nameOf } from '../shared/person-words';

const LONGEST_LABEL = 120;

/** By which its operator knows a draft again: who and what, as far as it was said. Somebody under protection is not named. */
export function draftLabel({ people, requests }: ContactForm, needs: readonly CodeEntry[]): string | null {
  const name = people[0] && !people[0].isProtected ? nameOf(people[0].fields) : '';
  const need = requests[0] ? labelOf(needs, requests[0].need) : '';
  return [name, need].filter(Boolean).join(' · ').slice(0, LONGEST_LABEL) || null;
}
