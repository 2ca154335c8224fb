// SPDX-License-Identifier: EUPL-1.2
import { lineText, weekTable } from '../hours/week-table';
import { type Doc, list, phonesOf, placeLine } from '../hsds/read-document';
import { isWebAddress, italian, type NodeBuilder } from './cpsv-node';
import type { Territory } from './cpsv-organization';
import { CHANNELS, type Concept, ITALY } from './cpsv-vocabularies';

const texts = (values: readonly unknown[]): string[] => [
  ...new Set(values.filter((each): each is string => typeof each === 'string' && each !== '')),
];

const placesAt = (document: Doc) =>
  list(document, 'service_at_locations').flatMap((at) => (at['location'] ? [{ at, location: at['location'] as Doc }] : []));

/** The ways in which the service is asked for: where one goes, whom one calls, where one writes. */
export function channelsOf(build: NodeBuilder, iri: string, document: Doc, { today }: Territory): string[] {
  const id = String(document['id']);
  const channel = (name: string, type: Concept, told: string | null, hours: string | null) =>
    build.add(
      `${iri}#${name}`,
      ['Channel'],
      [
        ['Channel.identifier', `${id}-${name}`],
        ['Channel.type', build.concept(type)],
        ['Channel.description', italian(told)],
        ['Channel.openingHours', hours],
      ],
    );
  const phones = phonesOf([document]);
  const [email, url] = [document['email'], document['url']];
  return [
    ...placesAt(document).map(({ at, location }) =>
      channel(
        `sede-${String(at['id'])}`,
        CHANNELS.place,
        placeLine(location),
        hoursOf(build, `${iri}#orari-${String(at['id'])}`, [at, location], today),
      ),
    ),
    ...(phones.length ? [channel('telefono', CHANNELS.phone, phones.join(', '), null)] : []),
    ...(typeof email === 'string' && email ? [channel('email', CHANNELS.email, email, null)] : []),
    ...(isWebAddress(url) ? [channel('sito', CHANNELS.web, url, null)] : []),
  ];
}

/** Whom to call or write to; null when the card does not say. */
export function contactPointOf(build: NodeBuilder, iri: string, document: Doc, { today }: Territory): string | null {
  const organization = (document['organization'] ?? {}) as Doc;
  const numbers = [document, ...placesAt(document).flatMap(({ at, location }) => [at, location]), organization];
  const phones = phonesOf(numbers);
  const emails = texts([document['email'] ?? organization['email'], ...list(document, 'contacts').map(({ email }) => email)]);
  const page = [document['url'], organization['website']].find(isWebAddress);
  if (phones.length + emails.length === 0 && !page) return null;
  return build.add(
    `${iri}#contatti`,
    ['ContactPoint'],
    [
      ...phones.map((each) => ['ContactPoint.hasTelephone', each] as const),
      ...emails.map((each) => ['ContactPoint.hasEmail', each] as const),
      ['ContactPoint.contactPage', page ? build.add(page, ['Document'], []) : null],
      ['ContactPoint.openingHours', hoursOf(build, `${iri}#orari`, [document], today)],
    ],
  );
}

function hoursOf(build: NodeBuilder, iri: string, owners: readonly Doc[], today: string): string | null {
  const words = owners.map((owner) => weekTable(list(owner, 'schedules'), today, 'it').map(lineText)).find((each) => each.length > 0);
  return words ? build.add(iri, ['TemporalEntity'], [['TemporalEntity.description', italian(words.join('; '))]]) : null;
}

/** Where the service is to be found; a place without a public address never comes this far. */
export function placesOf(build: NodeBuilder, document: Doc, territory: Territory): string[] {
  return placesAt(document).map(({ location }) => {
    const iri = territory.locationIri(String(location['id']));
    const [address] = list(location, 'addresses');
    const comune = territory.comune(location['belfiore']);
    return build.add(
      iri,
      ['Location'],
      [
        ['placeName', italian(location['name'] ?? comune?.name)],
        ['identifier', comune ? `istat:${comune.istat}` : null],
        ['latitude', typeof location['latitude'] === 'number' ? location['latitude'] : null],
        ['longitude', typeof location['longitude'] === 'number' ? location['longitude'] : null],
        ['placeAddress', address ? addressOf(build, `${iri}#indirizzo`, address, location) : null],
      ],
    );
  });
}

function addressOf(build: NodeBuilder, iri: string, address: Doc, location: Doc): string {
  return build.add(
    iri,
    ['Address'],
    [
      ['Address.fullAddress', italian(placeLine(location))],
      ['Address.thoroughfare', italian(address['address_1'])],
      ['Address.postCode', typeof address['postal_code'] === 'string' ? address['postal_code'] : null],
      ['Address.postName', italian(address['city'])],
      ['Address.administrativeUnitLevel2', italian(address['state_province'])],
      ['Address.administrativeUnitLevel1', italian(address['country'] === 'IT' ? ITALY.label : address['country'])],
    ],
  );
}
