// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import ShaclValidator from 'rdf-validate-shacl';
import { download } from './check-files.mjs';

const PUBLIC_SERVICE = 'http://purl.org/vocab/cpsv#PublicService';

/** @param {string} text @param {string} [format] */
const graphOf = (text, format = 'text/turtle') => new Store(new Parser({ format }).parse(text));

/** @param {any} document */
async function fromJsonLd(document) {
  const nquads = await jsonld.toRDF(document, { format: 'application/n-quads', documentLoader: refuse });
  return graphOf(String(nquads), 'application/n-quads');
}

/** Nothing may have to be fetched to read the export. @param {string} url @returns {never} */
function refuse(url) {
  throw new Error(`reading the document asks for ${url}`);
}

/** @param {import('n3').Store} one @param {import('n3').Store} other @param {string} what */
function missing(one, other, what) {
  const lost = [...one].filter((quad) => !other.has(quad));
  return lost
    .slice(0, 3)
    .map(({ subject, predicate, object }) => `${what}: ${subject.value} ${predicate.value} ${object.value.slice(0, 60)}`);
}

/** CPSV-AP in both forms: the same graph, valid against the shapes, readable with the official context. @param {import('./tally.mjs').Tally} tally @param {string} folder @param {string} url @param {number} cards */
export async function checkCpsv(tally, folder, url, cards) {
  const cpsv = join(folder, 'cpsv-ap-3.2.0');
  const turtle = graphOf((await download(url, 'cpsv-ap.ttl')).toString());
  const document = JSON.parse((await download(url, 'cpsv-ap.jsonld')).toString());
  const fromJson = await fromJsonLd(document);
  const context = JSON.parse(readFileSync(join(cpsv, 'context/cpsv-ap.jsonld'), 'utf8'));
  await tally.check('cpsv-ap: every card is a public service', () => {
    const services = turtle.getSubjects('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', PUBLIC_SERVICE, null).length;
    return services === cards ? [] : [`${services} services of ${cards} cards`];
  });
  await tally.check('cpsv-ap: Turtle and JSON-LD are the same graph', () => [
    ...missing(turtle, fromJson, 'only in Turtle'),
    ...missing(fromJson, turtle, 'only in JSON-LD'),
  ]);
  await tally.check('cpsv-ap: with the official context the JSON-LD says the same', async () => {
    const official = await fromJsonLd({ ...document, '@context': context['@context'] });
    return [...missing(official, fromJson, 'only with the official context'), ...missing(fromJson, official, 'only with ours')];
  });
  for (const file of ['cpsv-ap-SHACL.ttl']) {
    const shapes = graphOf(readFileSync(join(cpsv, 'shacl', file), 'utf8'));
    for (const [name, graph] of /** @type {const} */ ([
      ['Turtle', turtle],
      ['JSON-LD', fromJson],
    ])) {
      await tally.check(`cpsv-ap: ${name} against ${file}`, () => wrongShapes(shapes, graph));
    }
  }
}

/** @param {import('n3').Store} shapes @param {import('n3').Store} graph */
async function wrongShapes(shapes, graph) {
  // @ts-ignore: a store of n3 is a dataset
  const report = await new ShaclValidator(shapes, { maxErrors: 5 }).validate(graph);
  return report.results
    .slice(0, 5)
    .map(
      (/** @type {any} */ { focusNode, path, sourceConstraintComponent, message }) =>
        `${focusNode?.value} ${path?.value ?? ''} ${sourceConstraintComponent?.value.replace(/.*#/, '')} ${message.map((/** @type {any} */ each) => each.value).join(' ')}`,
    );
}
