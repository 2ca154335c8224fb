// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, askApi } from './ask.mjs';
import { wrongWith } from './standards.mjs';
import { differs } from './tally.mjs';

/** Which schema the documents of a list are written by. */
const LISTS = /** @type {const} */ ({
  services: 'service',
  organizations: 'organization',
  service_at_locations: 'service_at_location',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
});
const WHOLE = ['services', 'organizations', 'service_at_locations'];

/** Pages and documents of the read API. @param {import('./tally.mjs').Tally} tally @param {import('./standards.mjs').Standards} standards @param {string} url */
export async function checkApi(tally, standards, url) {
  await tally.check('api: / says version, profile and description', async () => {
    const { version, profile, openapi_url } = await askApi(url, '/');
    return [
      ...differs(version, '3.1', 'version'),
      ...[profile, openapi_url].flatMap((each) => (URL.canParse(each) ? [] : [`${each} is no address`])),
    ];
  });
  await tally.check('api: every path, method and parameter of the standard is described', () => wrongDescription(standards.folder, url));
  for (const [list, entity] of Object.entries(LISTS)) {
    await tally.check(`api: pages of /${list}`, () => wrongPages(standards, url, list, entity, ''));
    if (WHOLE.includes(list))
      await tally.check(`api: pages of /${list}?full=true`, () => wrongPages(standards, url, list, entity, '&full=true'));
    await tally.check(`api: /${list}/{id}`, async () => {
      const { contents } = await askApi(url, `/${list}?per_page=3`);
      const documents = await Promise.all(contents.map((/** @type {any} */ { id }) => askApi(url, `/${list}/${id}`)));
      // The published description gives a service at a location the schema of a service: it is checked by both.
      return [entity, ...(list === 'service_at_locations' ? ['service'] : [])].flatMap((each) => wrongWith(standards, each, documents));
    });
  }
  await tally.check('api: a stream holds what the pages hold', async () => {
    const text = await (await ask(`${url}/interop/hsds/3.1/services?format=ndjson&full=true`)).text();
    const documents = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { total_items } = await askApi(url, '/services?per_page=1');
    return [...differs(documents.length, total_items, 'the number of lines'), ...wrongWith(standards, 'service', documents)];
  });
}

/** @param {import('./standards.mjs').Standards} standards @param {string} url @param {string} list @param {string} entity @param {string} more */
async function wrongPages(standards, url, list, entity, more) {
  /** @type {string[]} */
  const wrong = [];
  let seen = 0;
  for (let page = 1; ; page += 1) {
    const { contents, total_items, total_pages, page_number, size, first_page, last_page, empty } = await askApi(
      url,
      `/${list}?per_page=100&page=${page}${more}`,
    );
    seen += contents.length;
    wrong.push(...wrongWith(standards, entity, contents));
    wrong.push(
      ...differs(
        [page_number, size, first_page, last_page, empty],
        [page, contents.length, page === 1, page >= total_pages, contents.length === 0],
        `page ${page}`,
      ),
    );
    if (page >= total_pages) return [...wrong, ...differs(seen, total_items, 'what the pages hold')];
    if (wrong.length) return wrong;
  }
}

/** @param {string} folder @param {string} url */
async function wrongDescription(folder, url) {
  const official = JSON.parse(readFileSync(join(folder, 'hsds-3.1/openapi.json'), 'utf8'));
  const ours = await askApi(url, '/openapi.json');
  /** The standard has these and we refuse them with 400: we hold no outlines of postal codes. */
  const refused = ['postcode', 'proximity'];
  return Object.entries(official.paths).flatMap(([path, methods]) =>
    Object.entries(/** @type {Record<string, any>} */ (methods)).flatMap(([method, { parameters = [] }]) => {
      if (method === 'parameters') return [];
      const there = ours.paths[path]?.[method];
      if (!there) return [`${method} ${path} is not described`];
      const names = parameters.map((/** @type {any} */ each) => each.name ?? each.$ref.replace(/.*\//, ''));
      const known = (there.parameters ?? []).map((/** @type {any} */ { name }) => name);
      return names
        .filter((/** @type {string} */ name) => !known.includes(name) && !refused.includes(name))
        .map((/** @type {string} */ name) => `${method} ${path} lacks ${name}`);
    }),
  );
}
