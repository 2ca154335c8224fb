// SPDX-License-Identifier: EUPL-1.2
import { type CardForm, EMPTY_CARD, type FormPlace } from '@soglia/resources-domain';

/** A card that says nothing yet. It begins at the desk: everybody sees it only when somebody decides so. */
export const FRESH_CARD: CardForm = { ...EMPTY_CARD, visibility: 'operators', languages: ['it'] };

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
