// SPDX-License-Identifier: EUPL-1.2
import { fieldViolation } from '@soglia/kernel';
import type { ContactDraft } from './contact-draft';
import type { ConcernedPerson } from './people-rules';

/** What an access point may make mandatory. Nobody anonymous is asked for what would say who they are. */
export const SECTIONS = ['minutes', 'notice', 'phone', 'address', 'citizenship', 'language', 'household', 'detail', 'follow-up'] as const;
export type Section = (typeof SECTIONS)[number];

/** A section that is empty, and where: a JSON pointer into the contact. */
export interface MissingSection {
  readonly section: Section;
  readonly pointer: string;
}

const OF_PERSON: Partial<Record<Section, { readonly field: string; readonly isGiven: (person: ConcernedPerson) => boolean }>> = {
  notice: { field: '', isGiven: ({ hasNotice }) => hasNotice },
  phone: { field: '/details/phones', isGiven: ({ phones }) => phones.length > 0 },
  address: { field: '/details/address', isGiven: ({ address, homeless }) => homeless || address !== null },
  citizenship: { field: '/details/citizenship', isGiven: ({ citizenship }) => citizenship !== null },
  language: { field: '/details/language', isGiven: ({ language }) => language !== null },
  household: { field: '', isGiven: ({ hasHousehold }) => hasHousehold },
};

/** The first place where each mandatory section is empty, in the order of `SECTIONS`. */
export function missingSections(
  draft: ContactDraft,
  people: readonly ConcernedPerson[],
  mandatory: ReadonlySet<Section>,
): MissingSection[] {
  return SECTIONS.filter((section) => mandatory.has(section)).flatMap((section) => {
    const pointer = emptyAt(section, draft, people);
    return pointer === null ? [] : [{ section, pointer }];
  });
}

/** Refuses a contact that lacks a section which its access point wants filled. */
export function checkSections(draft: ContactDraft, people: readonly ConcernedPerson[], mandatory: ReadonlySet<Section>): void {
  const [first] = missingSections(draft, people, mandatory);
  if (first) throw fieldViolation('section-missing', first.pointer, { section: first.section });
}

function emptyAt(section: Section, draft: ContactDraft, people: readonly ConcernedPerson[]): string | null {
  const ofPerson = OF_PERSON[section];
  if (ofPerson) {
    const index = people.findIndex((person) => person.identification !== 'anonymous' && !ofPerson.isGiven(person));
    return index < 0 ? null : `/people/${index}${ofPerson.field}`;
  }
  if (section === 'minutes') return draft.minutes === null ? '/minutes' : null;
  if (section === 'detail') {
    const index = draft.requests.findIndex(({ detail }) => detail === null);
    return index < 0 ? null : `/requests/${index}/detail`;
  }
  const comesBack = draft.followUpOn !== null || draft.requests.some(({ followUpOn }) => followUpOn !== null);
  return comesBack ? null : '/followUpOn';
}
