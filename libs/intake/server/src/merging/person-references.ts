// SPDX-License-Identifier: EUPL-1.2

/** A column of another table in which the id of a person stands, and what a merge does with it. */
export type PersonReference = MovingReference | StayingReference;

export interface MovingReference {
  readonly how: 'moves';
  readonly table: string;
  readonly column: string;
  /** With the person, what names a row of the table. */
  readonly key: readonly string[];
  /** Both files cannot stand twice with the same values here: then the survivor's row stays. Null = they can. */
  readonly clash: readonly string[] | null;
  /** What the row that stays takes of the one that is taken out: the lesser, or the greater (true over false). */
  readonly blend: Readonly<Record<string, 'least' | 'greatest'>>;
}

export interface StayingReference {
  readonly how: 'stays';
  readonly table: string;
  readonly column: string;
  readonly why: string;
}

const moves = (
  table: string,
  column: string,
  key: readonly string[],
  clash: readonly string[] | null = null,
  blend: MovingReference['blend'] = {},
): MovingReference => ({ how: 'moves', table, column, key, clash, blend });
const stays = (table: string, column: string, why: string): StayingReference => ({ how: 'stays', table, column, why });

/** Every place of the schema where the id of a person stands, in the order in which a merge moves them. A table with a new one adds its line. */
export const PERSON_REFERENCES: readonly PersonReference[] = [
  moves('contact', 'person_id', ['id']),
  moves('contact_person', 'person_id', ['contact_id'], ['contact_id'], { position: 'least' }),
  moves('request_person', 'person_id', ['contact_id', 'request_id'], ['contact_id', 'request_id'], { position: 'least' }),
  moves('notice_given', 'person_id', ['contact_id', 'version'], ['contact_id', 'version']),
  moves('household_member', 'person_id', ['household_id', 'since'], ['household_id', 'since']),
  moves('responsibility', 'minor_id', ['id']),
  moves('responsibility_holder', 'person_id', ['responsibility_id', 'id'], ['responsibility_id'], { suspended: 'greatest' }),
  // A file that was taken in earlier is now part of the survivor.
  moves('person', 'merged_into', ['id']),
  stays('person_search', 'person_id', 'made anew from the file'),
  stays('person_likeness', 'person_id', 'made anew from the file'),
  stays('person_merge', 'survivor_id', 'tells what happened'),
  stays('person_merge', 'merged_id', 'tells what happened'),
  stays('person_merge', 'moved', 'tells what happened'),
  stays('duplicate_dismissal', 'a_id', 'said of these two files'),
  stays('duplicate_dismissal', 'b_id', 'said of these two files'),
  stays('protection', 'subject_id', 'each file gets the protections of the other: the one that was taken in can still be asked for'),
  stays('opening', 'subject_id', 'tells what was opened'),
  stays('amendment', 'image', 'tells what was said before'),
  stays('contact_draft', 'people', 'its operator’s own; the file that was taken in answers with the one that took it in'),
  stays('subject_export', 'person_id', 'tells whose data were handed out'),
  stays('subject_export', 'requester_id', 'tells whom they were handed to'),
  stays('disposal_item', 'subject_id', 'judged anew when it is carried out'),
  stays('register_row', 'person_id', 'tells what an import brought'),
  stays('register_row', 'resembles', 'tells what an import found'),
];

export const MOVING_REFERENCES = PERSON_REFERENCES.filter((reference) => reference.how === 'moves');
