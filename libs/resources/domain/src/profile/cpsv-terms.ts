// SPDX-License-Identifier: EUPL-1.2
/** How a value stands in the graph: a text in a language, a plain one, a link, or a number or duration of XML Schema. */
export type TermKind = 'text' | 'plain' | 'link' | 'double' | 'duration';

export interface Term {
  readonly iri: string;
  readonly kind: TermKind;
  /** The property of CPSV-AP_IT that says the same: written beside it. */
  readonly italian?: string;
}

const DCT = 'http://purl.org/dc/terms/';
const M8G = 'http://data.europa.eu/m8g/';
const CPSV = 'http://purl.org/vocab/cpsv#';
const LOCN = 'http://www.w3.org/ns/locn#';
export const CPSV_IT = 'https://w3id.org/italia/onto/CPSV/';

const link = (iri: string, italian?: string): Term => ({ iri, kind: 'link', ...(italian ? { italian: CPSV_IT + italian } : {}) });
const text = (iri: string): Term => ({ iri, kind: 'text' });
const IDENTIFIER: Term = { iri: `${DCT}identifier`, kind: 'plain' };
const TITLE = text(`${DCT}title`);
const DESCRIPTION = text(`${DCT}description`);
const named = (name: string) => ({ [`${name}.identifier`]: IDENTIFIER, [`${name}.name`]: TITLE });
const described = (name: string) => ({ ...named(name), [`${name}.description`]: DESCRIPTION });

/** Terms of the JSON-LD context of CPSV-AP 3.2.0, under its names, so that a document reads the same with either context. */
export const CPSV_TERMS: Readonly<Record<string, Term>> = {
  ...described('PublicService'),
  'PublicService.keyword': text('http://www.w3.org/ns/dcat#keyword'),
  'PublicService.status': link('http://www.w3.org/ns/adms#status', 'hasServiceStatus'),
  'PublicService.processingTime': { iri: `${M8G}processingTime`, kind: 'duration' },
  'PublicService.hasCompetentAuthority': link(`${M8G}hasCompetentAuthority`),
  'PublicService.hasParticipation': link(`${M8G}hasParticipation`),
  'PublicService.hasChannel': link(`${M8G}hasChannel`, 'hasChannel'),
  'PublicService.hasCost': link(`${M8G}hasCost`, 'hasCost'),
  'PublicService.hasInput': link(`${CPSV}hasInput`, 'hasInput'),
  'PublicService.produces': link(`${CPSV}produces`, 'producesOutput'),
  'PublicService.holdsRequirement': link(`${M8G}holdsRequirement`, 'specifiesReq'),
  'PublicService.contactPoint': link(`${M8G}contactPoint`),
  'PublicService.isGroupedBy': link(`${M8G}isGroupedBy`),
  'PublicService.isClassifiedBy': link(`${M8G}isClassifiedBy`),
  'PublicService.addressee': link(`${DCT}audience`),
  'PublicService.language': link(`${DCT}language`),
  'PublicService.spatial': link(`${DCT}spatial`),
  'PublicService.thematicArea': link(`${M8G}thematicArea`, 'serviceTheme'),
  'PublicService.isPartOf': link(`${DCT}isPartOf`),
  'Channel.identifier': IDENTIFIER,
  'Channel.description': DESCRIPTION,
  'Channel.type': link(`${DCT}type`),
  'Channel.openingHours': link(`${M8G}openingHours`),
  'Cost.identifier': IDENTIFIER,
  'Cost.description': DESCRIPTION,
  'Cost.hasValue': { iri: `${M8G}hasValue`, kind: 'double' },
  'Cost.currency': link(`${M8G}currency`),
  ...described('Evidence'),
  'Evidence.type': link(`${DCT}type`),
  'Evidence.relatedDocumentation': link('http://xmlns.com/foaf/0.1/page'),
  ...named('Output'),
  ...named('Requirement'),
  ...named('Event'),
  ...named('Agent'),
  ...described('Participation'),
  'Participation.role': link(`${M8G}role`),
  'Participation.hasParticipant': link(`${M8G}hasParticipant`),
  'PublicOrganization.preferredLabel': text('http://www.w3.org/2004/02/skos/core#prefLabel'),
  'PublicOrganization.spatial': link(`${DCT}spatial`),
  'ContactPoint.hasEmail': { iri: `${M8G}email`, kind: 'plain' },
  'ContactPoint.hasTelephone': { iri: `${M8G}telephone`, kind: 'plain' },
  'ContactPoint.contactPage': link(`${M8G}contactPage`),
  'ContactPoint.openingHours': link(`${M8G}openingHours`),
  'TemporalEntity.description': DESCRIPTION,
  'Dataset.identifier': IDENTIFIER,
  'Dataset.title': TITLE,
  'Dataset.description': DESCRIPTION,
  'Dataset.publisher': link(`${DCT}publisher`),
  'Address.fullAddress': text(`${LOCN}fullAddress`),
  'Address.thoroughfare': text(`${LOCN}thoroughfare`),
  'Address.postCode': { iri: `${LOCN}postCode`, kind: 'plain' },
  'Address.postName': text(`${LOCN}postName`),
  'Address.administrativeUnitLevel1': text(`${LOCN}adminUnitL1`),
  'Address.administrativeUnitLevel2': text(`${LOCN}adminUnitL2`),
};

/** What the context has no term for: written under its whole address. */
export const OTHER_TERMS: Readonly<Record<string, Term>> = {
  prefLabel: text('http://www.w3.org/2004/02/skos/core#prefLabel'),
  notation: { iri: 'http://www.w3.org/2004/02/skos/core#notation', kind: 'plain' },
  identifier: IDENTIFIER,
  placeName: text(`${LOCN}geographicName`),
  placeAddress: link(`${LOCN}address`),
  latitude: { iri: 'http://www.w3.org/2003/01/geo/wgs84_pos#lat', kind: 'double' },
  longitude: { iri: 'http://www.w3.org/2003/01/geo/wgs84_pos#long', kind: 'double' },
  availableAt: link(`${CPSV_IT}isPhysicallyAvailableAt`),
};

/** Classes by the name that the context gives them; the second is CPSV-AP_IT's own. */
export const CPSV_CLASSES: Readonly<Record<string, readonly string[]>> = {
  PublicService: [`${CPSV}PublicService`, `${CPSV_IT}PublicService`],
  Channel: [`${M8G}Channel`, `${CPSV_IT}Channel`],
  Cost: [`${M8G}Cost`, `${CPSV_IT}Cost`],
  Evidence: [`${M8G}Evidence`, `${CPSV_IT}Input`],
  Output: [`${M8G}Output`, `${CPSV_IT}Output`],
  Requirement: [`${M8G}Requirement`, `${CPSV_IT}Requirement`],
  LifeEvent: [`${M8G}LifeEvent`, `${CPSV_IT}LifeEvent`],
  Event: [`${M8G}Event`],
  ContactPoint: [`${M8G}ContactPoint`],
  Participation: [`${M8G}Participation`],
  PublicOrganization: [`${M8G}PublicOrganisation`],
  Organization: ['http://www.w3.org/ns/org#Organization'],
  Agent: ['http://xmlns.com/foaf/0.1/Agent'],
  Address: [`${LOCN}Address`],
  Location: [`${DCT}Location`],
  LinguisticSystem: [`${DCT}LinguisticSystem`],
  TemporalEntity: ['http://www.w3.org/2006/time#TemporalEntity'],
  Concept: ['http://www.w3.org/2004/02/skos/core#Concept'],
  Document: ['http://xmlns.com/foaf/0.1/Document'],
  Dataset: ['http://www.w3.org/ns/dcat#Dataset'],
};

export const termOf = (name: string): Term => {
  const term = CPSV_TERMS[name] ?? OTHER_TERMS[name];
  if (!term) throw new Error(`${name} is no term of ours`);
  return term;
};
