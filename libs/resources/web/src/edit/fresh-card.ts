// SPDX-License-Identifier: EUPL-1.2
import type { CardForm, FormPlace, FormTranslation } from '@soglia/resources-domain';

/** A card that says nothing yet. It begins at the desk: everybody sees it only when somebody decides so. */
export const FRESH_CARD: CardForm = {
  name: '',
  alternateName: null,
  shortDescription: null,
  description: null,
  eligibilityDescription: null,
  applicationProcess: null,
  outputDescription: null,
  waitTime: null,
  processingDays: null,
  feesDescription: null,
  responsibleUnit: null,
  url: null,
  email: null,
  interpretationServices: null,
  accreditations: null,
  licenses: null,
  minimumAge: null,
  maximumAge: null,
  alert: null,
  status: 'active',
  statusReason: null,
  eligibilityRule: null,
  visibility: 'operators',
  visibleTo: [],
  organizationId: '',
  phones: [],
  contacts: [],
  schedules: [],
  places: [],
  serviceAreas: [],
  needs: [],
  userAreas: [],
  lifeEvents: [],
  channels: [],
  languages: ['it'],
  costs: [],
  documents: [],
  capacity: null,
  french: null,
};

export const NO_FRENCH: FormTranslation = {
  name: null,
  shortDescription: null,
  description: null,
  eligibilityDescription: null,
  applicationProcess: null,
  outputDescription: null,
  waitTime: null,
  feesDescription: null,
  alert: null,
};

/** A new place is seen by whoever sees its card. */
export function freshPlace({ visibility, visibleTo }: CardForm): FormPlace {
  return {
    locationId: crypto.randomUUID(),
    name: null,
    description: null,
    transportation: null,
    belfiore: null,
    latitude: null,
    longitude: null,
    address: null,
    accessibility: null,
    visibility,
    visibleTo,
    phones: [],
    schedules: [],
  };
}
