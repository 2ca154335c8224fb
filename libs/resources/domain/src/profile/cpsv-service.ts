// SPDX-License-Identifier: EUPL-1.2
import type { HsdsDocument } from '../hsds/nest';
import { type Doc, list } from '../hsds/read-document';
import { type CpsvNode, inEveryLanguage, isWebAddress, italian, NodeBuilder } from './cpsv-node';
import { channelsOf, contactPointOf, placesOf } from './cpsv-reaching';
import { classesOf } from './cpsv-classes';
import { competentAuthority, type Territory } from './cpsv-organization';
import { currencyIri, languageIri, OTHER_DOCUMENT, statusConcept, WELFARE } from './cpsv-vocabularies';

/** A card as a public service of CPSV-AP 3.2.0 and CPSV-AP_IT: everything that those vocabularies have a place for. */
export function publicService(document: HsdsDocument, territory: Territory): readonly CpsvNode[] {
  const build = new NodeBuilder();
  const iri = territory.serviceIri(document.id);
  const days = document['processing_days'];
  const links = [
    ...channelsOf(build, iri, document, territory).map((each) => ['PublicService.hasChannel', each] as const),
    ...placesOf(build, document, territory).map((each) => ['availableAt', each] as const),
    ...costsOf(build, iri, document).map((each) => ['PublicService.hasCost', each] as const),
    ...inputsOf(build, iri, document).map((each) => ['PublicService.hasInput', each] as const),
    ...languagesOf(build, document).map((each) => ['PublicService.language', each] as const),
    ...classesOf(build, document, territory),
    ...competentAuthority(build, iri, document, territory),
  ];
  build.add(
    iri,
    ['PublicService'],
    [
      ['PublicService.identifier', document.id],
      ...inEveryLanguage('PublicService.name', document, ['name']),
      ...inEveryLanguage('PublicService.description', document, ['description', 'short_description', 'name']),
      ['PublicService.keyword', italian(document['alternate_name'])],
      ['PublicService.status', build.concept(statusConcept(document['status']))],
      ['PublicService.thematicArea', build.concept(WELFARE)],
      ['PublicService.isPartOf', territory.datasetIri],
      ['PublicService.processingTime', typeof days === 'number' && Number.isInteger(days) && days >= 0 ? `P${days}D` : null],
      ['PublicService.contactPoint', contactPointOf(build, iri, document, territory)],
      ['PublicService.produces', outputOf(build, iri, document)],
      ['PublicService.holdsRequirement', requirementOf(build, iri, document)],
      ...links,
    ],
  );
  return build.nodes;
}

function costsOf(build: NodeBuilder, iri: string, document: Doc): string[] {
  const options = list(document, 'cost_options');
  const told = italian(document['fees_description'] ?? document['fees']);
  if (options.length === 0) {
    return told
      ? [
          build.add(
            `${iri}#costo`,
            ['Cost'],
            [
              ['Cost.identifier', `${String(document['id'])}-costo`],
              ['Cost.description', told],
            ],
          ),
        ]
      : [];
  }
  return options.map((option) => {
    const amount = option['amount'];
    const currency = /^[A-Z]{3}$/.exec(String(option['currency'] ?? 'EUR'))?.[0];
    const priced = typeof amount === 'number' && currency;
    return build.add(
      `${iri}#costo-${String(option['id'])}`,
      ['Cost'],
      [
        ['Cost.identifier', String(option['id'])],
        ['Cost.description', italian(option['amount_description'] ?? option['option']) ?? told],
        ['Cost.hasValue', typeof amount === 'number' ? amount : null],
        ['Cost.currency', priced ? build.concept({ iri: currencyIri(currency), label: currency }) : null],
      ],
    );
  });
}

function inputsOf(build: NodeBuilder, iri: string, document: Doc): string[] {
  return list(document, 'required_documents').map((each) => {
    const page = isWebAddress(each['uri']) ? build.add(each['uri'], ['Document'], []) : null;
    return build.add(
      `${iri}#serve-${String(each['id'])}`,
      ['Evidence'],
      [
        ['Evidence.identifier', String(each['id'])],
        ['Evidence.name', italian(each['document']) ?? { text: OTHER_DOCUMENT.label, lang: 'it' }],
        ['Evidence.type', build.concept(OTHER_DOCUMENT)],
        ['Evidence.relatedDocumentation', page],
      ],
    );
  });
}

function outputOf(build: NodeBuilder, iri: string, document: Doc): string | null {
  const text = italian(document['output_description']);
  if (!text) return null;
  return build.add(
    `${iri}#si-ottiene`,
    ['Output'],
    [['Output.identifier', `${String(document['id'])}-si-ottiene`], ...inEveryLanguage('Output.name', document, ['output_description'])],
  );
}

function requirementOf(build: NodeBuilder, iri: string, document: Doc): string | null {
  const text = italian(document['eligibility_description']);
  if (!text) return null;
  return build.add(
    `${iri}#a-chi`,
    ['Requirement'],
    [
      ['Requirement.identifier', `${String(document['id'])}-a-chi`],
      ...inEveryLanguage('Requirement.name', document, ['eligibility_description']),
    ],
  );
}

function languagesOf(build: NodeBuilder, document: Doc): string[] {
  const known = list(document, 'languages').flatMap(({ code }) => languageIri(code) ?? []);
  return [...new Set(known)].map((iri) => build.add(iri, ['LinguisticSystem'], []));
}
