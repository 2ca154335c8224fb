// SPDX-License-Identifier: EUPL-1.2
import { type Doc, list } from '../hsds/read-document';
import { italian, type NodeBuilder } from './cpsv-node';
import type { Territory } from './cpsv-organization';
import { lifeEventIri } from './cpsv-vocabularies';

type Link = readonly [term: string, iri: string];

/** Which property a taxonomy of the profile stands in; any other taxonomy classifies. */
const PROPERTIES: Readonly<Record<string, string>> = {
  'aree-utenza': 'PublicService.addressee',
  'eventi-della-vita': 'PublicService.isGroupedBy',
};
/** Channels are told by the card's own addresses. */
const TOLD_ELSEWHERE = ['canali'];

/** What the card is filed under: needs, areas of users, life events. */
export function classesOf(build: NodeBuilder, document: Doc, territory: Territory): Link[] {
  return list(document, 'attributes').flatMap((attribute) => {
    const term = attribute['taxonomy_term'] as Doc | undefined;
    if (!term) return [];
    const taxonomy = String(term['taxonomy'] ?? (term['taxonomy_detail'] as Doc | undefined)?.['name'] ?? '');
    if (TOLD_ELSEWHERE.includes(taxonomy)) return [];
    const property = PROPERTIES[taxonomy] ?? 'PublicService.isClassifiedBy';
    return [[property, taxonomy === 'eventi-della-vita' ? lifeEvent(build, term, territory) : concept(build, term, territory)] as const];
  });
}

function concept(build: NodeBuilder, term: Doc, territory: Territory): string {
  const code = typeof term['code'] === 'string' ? term['code'] : null;
  return build.concept({ iri: territory.termIri(String(term['id'])), label: String(term['name']) }, [['notation', code]]);
}

/** A life event is an event to those who group services by events: both classes are said, for nothing infers the one from the other. */
function lifeEvent(build: NodeBuilder, term: Doc, territory: Territory): string {
  return build.add(
    lifeEventIri(term['code']) ?? territory.termIri(String(term['id'])),
    ['Event', 'LifeEvent'],
    [
      ['Event.identifier', String(term['code'] ?? term['id'])],
      ['Event.name', italian(term['name'])],
    ],
  );
}
