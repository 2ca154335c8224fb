// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { TestPlace } from '@soglia/platform-testing';
import type { CardForm, FormPlace } from '@soglia/resources-domain';
import { formOfDto } from '../cards/http/card-form.dto';
import type { NewOrganization, WriteCard } from '../cards/write-card.use-case';

/** A complete card of an invented service. */
export const testForm = (more: Partial<CardForm> = {}): CardForm => ({
  ...formOfDto({ name: 'Pasti di prova', status: 'active', visibility: 'public', organizationId: randomUUID() }),
  shortDescription: 'Un pasto caldo a casa tua.',
  eligibilityDescription: 'A chi ha più di 65 anni.',
  applicationProcess: 'Si telefona.',
  outputDescription: 'Un pasto.',
  waitTime: 'Tre giorni.',
  responsibleUnit: 'Ufficio di prova',
  needs: ['D01'],
  phones: [{ number: '0165 555 100', extension: null, type: null, description: null }],
  ...more,
});

export const testVenue = (place: TestPlace, more: Partial<FormPlace> = {}): FormPlace => ({
  locationId: randomUUID(),
  name: 'Sede di prova',
  description: null,
  transportation: null,
  belfiore: place.comune,
  latitude: 45.7,
  longitude: 7.3,
  address: { street: 'Via inventata 1', more: null, postalCode: '11000' },
  accessibility: 'Senza gradini',
  visibility: 'public',
  visibleTo: [],
  phones: [],
  schedules: [],
  ...more,
});

export const testOrganization = (place: TestPlace, more: Partial<NewOrganization> = {}): NewOrganization => ({
  name: 'Ente di prova',
  description: 'Inventato',
  email: 'ente@example.org',
  website: null,
  agencyId: place.agencyId,
  visibility: 'public',
  visibleTo: [],
  ...more,
});

export const cardCommand = (place: TestPlace, more: Partial<WriteCard> = {}): WriteCard => ({
  id: randomUUID(),
  form: testForm(),
  newOrganization: testOrganization(place),
  verified: false,
  seenVersion: null,
  ...more,
});
