// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { ask } from './ask.mjs';
import { download } from './check-files.mjs';
import { SECRET } from './full-card.mjs';
import { zipFiles } from './zip-files.mjs';

const FILES = ['hsds.json', 'hsds.zip', 'schede.csv', 'schede.xlsx', 'cpsv-ap.jsonld', 'cpsv-ap.ttl'];
const PAGES = ['services?full=true', 'organizations?full=true', 'service_at_locations?full=true', 'services?format=ndjson&full=true'];

/** What is not for everybody is in nothing that everybody can fetch. @param {import('./tally.mjs').Tally} tally @param {string} url */
export async function checkTiers(tally, url) {
  for (const file of FILES) {
    await tally.check(`tiers: ${file} holds nothing confidential`, async () => {
      const bytes = await download(url, file);
      const text = /zip|xlsx/.test(file) ? Object.values(await zipFiles(bytes)).join('\n') : bytes.toString();
      return text.includes(SECRET) ? [`${SECRET} stands in it`] : [];
    });
  }
  for (const page of PAGES) {
    await tally.check(`tiers: /${page} holds nothing confidential`, async () => {
      const text = await (await ask(`${url}/interop/hsds/3.1/${page}&per_page=100`)).text();
      return text.includes(SECRET) ? [`${SECRET} stands in it`] : [];
    });
  }
}
