// SPDX-License-Identifier: EUPL-1.2
import type { AttachmentState } from '../attachment';

/** `intake.need_source`: one row per request and person concerned. It has no name, no code and no day to leak. Imported contacts of
 * a quarter that had closed are not in it. */
export interface NeedSourceRow {
  readonly ambito_id: string;
  readonly contact_id: string;
  readonly request_id: string;
  readonly person_id: string;
  /** 0 for the first person that a request concerns: requests are counted on that row, persons on all. */
  readonly person_position: number;
  readonly anonymous: boolean;
  readonly version: number;
  /** Month of the contact in Italy, `YYYY-MM`. */
  readonly month: string;
  readonly access_point: string;
  /** Belfiore code of the comune of residence; null = not given, or no fixed abode. */
  readonly comune: string | null;
  readonly sex: 'F' | 'M' | null;
  readonly birth_year: number | null;
  readonly interlocutor: string;
  readonly channel: string;
  readonly area: string;
  readonly need_code: string;
  readonly urgency: string;
  readonly outcome: string;
  readonly gap_reason: string | null;
}

/** `intake.orientation_source`: one row per request that was answered with a card of the databank; no person in it. */
export interface OrientationSourceRow {
  readonly ambito_id: string;
  readonly contact_id: string;
  readonly position: number;
  readonly service_id: string;
  readonly need: string;
  /** Month of the contact in Italy, `YYYY-MM`. */
  readonly month: string;
}

/** `intake.shielded_request`: requests that not everybody at the counter's agency may see. Ids alone. */
export interface ShieldedRequestRow {
  readonly ambito_id: string;
  readonly contact_id: string;
  readonly request_id: string;
}

/** `intake.referable_attachment`: files of contacts, as whoever asks may open them; nothing for others. */
export interface ReferableAttachmentRow {
  readonly ambito_id: string;
  readonly id: string;
  readonly contact_id: string;
  /** Its name in the folder of attachments. */
  readonly file: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: Uint8Array;
  readonly state: AttachmentState;
}

/** `intake.referable_request`: a request and one person whom it concerns, as whoever asks may see them; nothing for others. */
export interface ReferableRequestRow {
  readonly ambito_id: string;
  readonly request_id: string;
  readonly contact_id: string;
  readonly need: string;
  readonly detail: string | null;
  readonly area: string;
  readonly urgency: string;
  readonly agency_id: string;
  readonly operator_id: string;
  readonly access_point: string;
  readonly occurred_at: Date;
  readonly interlocutor: string;
  /** 0 for the first person. */
  readonly position: number;
  readonly person_id: string;
  readonly identification: string;
  readonly family_name: string | null;
  readonly given_name: string | null;
  readonly codice_fiscale: string | null;
  readonly sex: 'F' | 'M' | null;
  readonly birth_date: string | null;
  readonly birth_year: number | null;
  readonly citizenship: string | null;
  readonly language: string | null;
  readonly comune: string | null;
  readonly address: string | null;
  readonly homeless: boolean;
  readonly phones: readonly { readonly number: string; readonly note: string | null }[];
  readonly email: string | null;
  readonly safe_contact: {
    readonly phone: boolean;
    readonly post: boolean;
    readonly email: boolean;
    readonly when: string | null;
    readonly words: string | null;
  } | null;
  /** Somebody gave them the notice on their data. */
  readonly informed: boolean;
}

/** `intake.referable_household`: who lives today where a person lives, the person too; as whoever asks may see them. */
export interface ReferableHouseholdRow {
  readonly ambito_id: string;
  readonly person_id: string;
  readonly member_id: string;
  /** ANPR code: what the member is to the reference person. */
  readonly kinship: string;
  readonly given_name: string | null;
  readonly family_name: string | null;
  readonly birth_year: number | null;
}
