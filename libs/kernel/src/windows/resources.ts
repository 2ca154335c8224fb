// SPDX-License-Identifier: EUPL-1.2

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
