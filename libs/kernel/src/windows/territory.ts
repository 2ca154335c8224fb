// SPDX-License-Identifier: EUPL-1.2

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
