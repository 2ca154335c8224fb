// SPDX-License-Identifier: EUPL-1.2
/**
 * Windows: read-only SQL views that a context publishes for its neighbours. These are their rows.
 * The owner's migration creates the view; a neighbour may rely on these columns and on nothing else of the owner.
 */

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

/** `resources.card_window`: a card's name and whose eyes it is for. */
export interface CardWindowRow {
  readonly ambito_id: string;
  readonly id: string;
  readonly name: string;
  readonly organization_name: string;
  readonly status: string;
  readonly named_agencies_only: boolean;
  readonly visible_to: readonly string[];
}

/** `resources.gap_source`: searches of the databank that found nothing usable. No text that was typed, no person, no day,
 * no name of the search. Nobody reads it yet: planning will. */
export interface GapSourceRow {
  readonly ambito_id: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly need: string | null;
  /** Belfiore code of the comune that was to be served. */
  readonly comune: string | null;
  /** Code of the list `gap-reason`. */
  readonly reason: string;
}

/** `territory.access_point_window` */
export interface AccessPointRow {
  readonly ambito_id: string;
  readonly code: string;
  readonly name: string;
  readonly agency_id: string;
  readonly agency_name: string;
  readonly sub_ambito: string | null;
  /** Belfiore code of the comune where it is, when it is in one. */
  readonly comune: string | null;
  readonly comune_name: string | null;
}

/** `territory.comune_window`: comuni as they are today, with the sub-ambito where the comune is one of the ambito's. */
export interface ComuneRow {
  readonly belfiore: string;
  readonly name: string;
  readonly province: string;
  readonly ambito_id: string | null;
  readonly sub_ambito: string | null;
  /** ISTAT code as of today. */
  readonly istat: string;
  /** The name in the other language, where the comune has one. */
  readonly other_name: string | null;
  /** Degrees, WGS 84; null where it is not known. */
  readonly lat: number | null;
  readonly lon: number | null;
}

/** `territory.code_days_window`: every code, from its first day to the first without it; null = always, or until said otherwise. */
export interface CodeDaysRow {
  readonly ambito_id: string;
  readonly list: string;
  readonly code: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

/** `territory.code_window`: the code lists in force today. */
export interface CodeRow {
  readonly ambito_id: string;
  readonly list: string;
  readonly code: string;
  readonly parent: string | null;
  readonly label_it: string;
  readonly label_fr: string | null;
  readonly usual_area: string | null;
  readonly position: number;
  /** Of needs: everyday words in any language, whether it is about money, and the version of the taxonomy. */
  readonly synonyms: readonly string[];
  readonly economic: boolean;
  readonly taxonomy: string | null;
}

/** `territory.place_window`: where people may have been born, by the code in a codice fiscale; comuni of the past and states too. */
export interface PlaceRow {
  readonly code: string;
  readonly kind: 'comune' | 'state';
  readonly name: string;
  readonly name_fr: string | null;
  /** Province of a comune, ISO 3166 code of a state; empty where there is none. */
  readonly detail: string;
  readonly valid_from: string | null;
  /** The first day on which it no longer existed. */
  readonly valid_to: string | null;
}

/** `territory.agency_window` */
export interface AgencyRow {
  readonly ambito_id: string;
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** `access.colleague_window`: active accounts. Addresses of heads are for telling them what cannot wait, and leave in no answer. */
export interface ColleagueRow {
  readonly ambito_id: string;
  readonly id: string;
  readonly display_name: string;
  readonly agency_id: string | null;
  readonly email: string | null;
  readonly at_counter: boolean;
  readonly is_head: boolean;
}
