// SPDX-License-Identifier: EUPL-1.2
import { PassThrough, type Readable } from 'node:stream';
import { once } from 'node:events';
import { CPSV_CLASSES, CPSV_TERMS, type CpsvNode, datasetNodes, type NodeValue, publicService, termOf } from '@soglia/resources-domain';
import { DataFactory, Writer } from 'n3';
import { cardsOf } from './cards-of';
import type { ExportWork } from './export-work';

const { namedNode, literal, quad } = DataFactory;
const RDF_TYPE = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
const LANG_STRING = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const PREFIXES = {
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  cpsvit: 'https://w3id.org/italia/onto/CPSV/',
  dct: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  org: 'http://www.w3.org/ns/org#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: XSD,
};

/** Every node once: organisations, concepts and languages are common to many cards. Both formats are made of these, so they agree. */
async function* nodesOf(work: ExportWork): AsyncGenerator<CpsvNode> {
  const shared = new Set<string>();
  const isNew = ({ iri }: CpsvNode) => {
    if (shared.has(iri)) return false;
    shared.add(iri);
    return true;
  };
  yield* datasetNodes(work.territory).filter(isNew);
  for await (const card of cardsOf(work)) {
    const own = `${work.territory.serviceIri(card.id)}`;
    const here = new Set<string>();
    for (const node of publicService(card, work.territory)) {
      // What is the card's own cannot come again with another card: it need not be remembered.
      const mine = node.iri === own || node.iri.startsWith(`${own}#`);
      if (mine ? !here.has(node.iri) : isNew(node)) {
        here.add(node.iri);
        yield node;
      }
    }
  }
}

export function cpsvTurtle(work: ExportWork): Readable {
  const out = new PassThrough();
  const writer = new Writer(out, { prefixes: PREFIXES, end: false });
  const write = async () => {
    for await (const node of nodesOf(work)) {
      writer.addQuads(quadsOf(node));
      if (out.writableNeedDrain) await once(out, 'drain');
    }
    await new Promise<void>((resolve, reject) => writer.end((error: Error | null) => (error ? reject(error) : resolve())));
    out.end();
  };
  write().catch((error: Error) => out.destroy(error));
  return out;
}

function quadsOf({ iri, classes, values }: CpsvNode) {
  const subject = namedNode(iri);
  const types = classes.flatMap((name) => CPSV_CLASSES[name] ?? []).map((type) => quad(subject, RDF_TYPE, namedNode(type)));
  const facts = values.flatMap(([term, value]) => {
    const { iri: property, italian } = termOf(term);
    return [property, ...(italian ? [italian] : [])].map((each) => quad(subject, namedNode(each), objectOf(term, value)));
  });
  return [...types, ...facts];
}

/** Numbers in the one form that XML Schema calls canonical: readers of JSON-LD write them so, and the graphs must be the same. */
const lexical = (kind: string, value: string) =>
  kind === 'double'
    ? Number(value)
        .toExponential(15)
        .replace(/(\d)0*e\+?/, '$1E')
    : value;

function objectOf(term: string, value: NodeValue) {
  const { kind } = termOf(term);
  if (typeof value !== 'string') return literal(value.text, value.lang);
  if (kind === 'link') return namedNode(value);
  return kind === 'plain' || kind === 'text' ? literal(value) : literal(lexical(kind, value), namedNode(XSD + kind));
}

export async function* cpsvJsonLd(work: ExportWork): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(jsonLdContext())},\n"@graph":[`;
  let first = true;
  for await (const node of nodesOf(work)) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(jsonLdNode(node))}`;
    first = false;
  }
  yield '\n]}\n';
}

/** The terms of the CPSV-AP context that are used here, restated: nothing has to be fetched to read the document. */
function jsonLdContext(): Record<string, unknown> {
  const kinds = { text: LANG_STRING, link: '@id', double: `${XSD}double`, duration: `${XSD}duration`, plain: undefined };
  const terms = Object.entries(CPSV_TERMS).map(([name, { iri, kind }]) => [
    name,
    kinds[kind] ? { '@id': iri, '@type': kinds[kind] } : { '@id': iri },
  ]);
  const classes = Object.entries(CPSV_CLASSES).map(([name, [iri]]) => [name, iri]);
  return Object.fromEntries([...classes, ...terms]) as Record<string, unknown>;
}

function jsonLdNode({ iri, classes, values }: CpsvNode): Record<string, unknown> {
  const properties: Record<string, unknown[]> = {};
  const put = (name: string, value: unknown) => (properties[name] ??= []).push(value);
  for (const [term, value] of values) {
    const { iri: property, italian } = termOf(term);
    const known = term in CPSV_TERMS;
    put(known ? term : property, known && typeof value === 'string' ? value : jsonLdValue(term, value));
    if (italian) put(italian, jsonLdValue(term, value));
  }
  const types = classes.flatMap((name) => [name, ...(CPSV_CLASSES[name] ?? []).slice(1)]);
  return { '@id': iri, '@type': types, ...properties };
}

/** A value that says itself what it is: for properties that the context has no term for. */
function jsonLdValue(term: string, value: NodeValue): unknown {
  if (typeof value !== 'string') return { '@value': value.text, '@language': value.lang };
  const { kind } = termOf(term);
  if (kind === 'link') return { '@id': value };
  return kind === 'plain' || kind === 'text' ? value : { '@value': lexical(kind, value), '@type': XSD + kind };
}
