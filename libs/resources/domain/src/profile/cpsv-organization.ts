// SPDX-License-Identifier: EUPL-1.2
import { type Doc, list } from '../hsds/read-document';
import { type CpsvNode, italian, NodeBuilder } from './cpsv-node';
import { ITALY, PROVIDER } from './cpsv-vocabularies';

type Link = readonly [term: string, iri: string];

/** Where the databank stands: the addresses of its things, and the comuni as they are on the day of the export. */
export interface Territory {
  readonly datasetIri: string;
  readonly ambitoIri: string;
  readonly ambitoName: string;
  /** The day of the export, in Italy (`YYYY-MM-DD`). */
  readonly today: string;
  serviceIri(id: string): string;
  organizationIri(id: string): string;
  locationIri(id: string): string;
  termIri(id: string): string;
  comune(belfiore: unknown): { readonly name: string; readonly istat: string } | null;
}

/** Whoever stands in the index of public administrations (IPA) is one; it answers for its own services. */
const isPublic = (organization: Doc) =>
  list(organization, 'organization_identifiers').some((each) => each['identifier_scheme'] === 'IT-IPA');

/**
 * CPSV-AP wants a public organisation that answers for every service. For a service of the third sector, or of a private body, that is
 * the ambito, which plans and coordinates the local system (law 328/2000, article 19); who gives it takes part as its provider.
 */
export function competentAuthority(build: NodeBuilder, service: string, document: Doc, territory: Territory): Link[] {
  const organization = document['organization'] as Doc | undefined;
  if (!organization) return [['PublicService.hasCompetentAuthority', territory.ambitoIri]];
  const iri = territory.organizationIri(String(organization['id']));
  if (isPublic(organization)) {
    build.add(
      iri,
      ['Organization', 'PublicOrganization'],
      [
        ['PublicOrganization.preferredLabel', italian(organization['name'])],
        ['PublicOrganization.spatial', build.add(`${territory.ambitoIri}/territorio`, ['Location'], [])],
        ['identifier', identifierOf(organization)],
      ],
    );
    return [['PublicService.hasCompetentAuthority', iri]];
  }
  const provider = build.add(
    iri,
    ['Agent', 'Organization'],
    [
      ['Agent.identifier', identifierOf(organization)],
      ['Agent.name', italian(organization['name'])],
    ],
  );
  const part = build.add(
    `${service}#erogatore`,
    ['Participation'],
    [
      ['Participation.identifier', `${String(document['id'])}-erogatore`],
      ['Participation.description', italian(PROVIDER.label)],
      ['Participation.role', build.concept(PROVIDER)],
      ['Participation.hasParticipant', provider],
    ],
  );
  return [
    ['PublicService.hasCompetentAuthority', territory.ambitoIri],
    ['PublicService.hasParticipation', part],
  ];
}

/** The identifier that others know it by, in this order; its id in the databank when it has none. */
function identifierOf(organization: Doc): string {
  const all = list(organization, 'organization_identifiers');
  for (const scheme of ['IT-IPA', 'IT-CF', 'IT-PIVA', 'IT-RUNTS']) {
    const found = all.find((each) => each['identifier_scheme'] === scheme);
    if (found) return `${scheme}:${String(found['identifier'])}`;
  }
  return String(organization['id']);
}

/** The databank itself and who publishes it: every service says that it is part of it. */
export function datasetNodes(territory: Territory): readonly CpsvNode[] {
  const build = new NodeBuilder();
  const name = italian(territory.ambitoName);
  build.add(
    territory.ambitoIri,
    ['Agent', 'Organization', 'PublicOrganization'],
    [
      ['Agent.identifier', territory.ambitoIri],
      ['Agent.name', name],
      ['PublicOrganization.preferredLabel', name],
      [
        'PublicOrganization.spatial',
        build.add(
          `${territory.ambitoIri}/territorio`,
          ['Location'],
          [
            ['placeName', name],
            ['placeAddress', italyAddress(build, territory)],
          ],
        ),
      ],
    ],
  );
  build.add(
    territory.datasetIri,
    ['Dataset'],
    [
      ['Dataset.identifier', territory.datasetIri],
      ['Dataset.title', italian(`Banca dati delle risorse: ${territory.ambitoName}`)],
      ['Dataset.description', italian('Servizi e opportunità del welfare locale: chi li offre, dove, a chi, a quale costo.')],
      ['Dataset.publisher', territory.ambitoIri],
    ],
  );
  return build.nodes;
}

const italyAddress = (build: NodeBuilder, { ambitoIri }: Territory) =>
  build.add(`${ambitoIri}/indirizzo`, ['Address'], [['Address.administrativeUnitLevel1', italian(ITALY.label)]]);
