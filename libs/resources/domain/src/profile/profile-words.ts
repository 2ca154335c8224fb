// SPDX-License-Identifier: EUPL-1.2
import type { EntityName } from '../hsds/hsds-entity';

export interface ProfileWord {
  readonly title: string;
  readonly description: string;
}

type Words = Readonly<Partial<Record<EntityName, Readonly<Record<string, ProfileWord>>>>>;

const TIER: Readonly<Record<string, ProfileWord>> = {
  visibility: {
    title: 'Tier',
    description: 'Who may see the row and all that hangs on it: everybody, the desks, or named agencies. Stands in no public document.',
  },
  visible_to: { title: 'Named agencies', description: 'The agencies that the tier names. Stands in no public document.' },
};
const TRANSLATIONS: ProfileWord = {
  title: 'Translations',
  description: 'Texts of this row in other languages, by language code (ISO 639-1) and column: {"fr": {"name": "…"}}.',
};

/** What each column of the Italian profile means; the names of HSDS are explained by HSDS. */
export const PROFILE_WORDS: Words = {
  organization: {
    ...TIER,
    agency_id: { title: 'Agency', description: 'The agency of the territory that keeps the row true. Stands in no public document.' },
    translations: TRANSLATIONS,
  },
  service: {
    ...TIER,
    short_description: {
      title: 'Short description',
      description: 'Descrizione breve of the Modello Comuni: plain language, at most 255 characters.',
    },
    status_reason: { title: 'Reason of the status', description: 'Motivo dello stato: why the service is not active.' },
    output_description: { title: 'What one gets', description: 'Cosa si ottiene.' },
    processing_days: { title: 'Days until the answer', description: 'Tempi e scadenze, in days.' },
    responsible_unit: { title: 'Responsible unit', description: 'Unità organizzativa responsabile.' },
    eligibility_rule: {
      title: 'Eligibility rule',
      description:
        'Who is entitled, as data that can be evaluated: a tree of "all", "any" and "not" over age, residence, ISEE, household, area, disability, citizenship, permit and employment.',
    },
    translations: TRANSLATIONS,
    next_verification_on: { title: 'Next verification', description: 'The day on which the card is due to be verified again.' },
  },
  location: {
    ...TIER,
    belfiore: {
      title: 'Comune',
      description: 'Codice catastale (Belfiore) of the comune: it survives mergers and new provinces, the ISTAT code does not.',
    },
  },
  schedule: {
    closed: { title: 'Closure', description: 'True when the rule says when it is closed, not when it is open.' },
    on_holidays: { title: 'Open on holidays', description: 'True when the rule also holds on public holidays; otherwise it does not.' },
  },
  service_area: {
    valid_from: { title: 'Valid from', description: 'First day on which the area is served.' },
    valid_to: { title: 'Valid to', description: 'Last day on which the area is served.' },
  },
  taxonomy_term: { translations: TRANSLATIONS },
};
