// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { residentMb } from '../measure/processes.mjs';

const FILES = ['hsds.json', 'hsds.zip', 'schede.csv', 'schede.xlsx', 'cpsv-ap.jsonld', 'cpsv-ap.ttl'];
const SAMPLE_MS = 50;

/** @typedef {{ file: string, cards: number, seconds: number, cardsPerSecond: number, firstByteMs: number, megabytes: number, peakMb: number }} ExportFigures */

/**
 * Every download of a databank of so many cards, one after the other: how fast it comes, and how much memory the api holds at most.
 * @param {{ url: string, pid: () => number | undefined, cards: number }} house
 * @returns {Promise<ExportFigures[]>}
 */
export async function measureExports({ url, pid, cards }) {
  const figures = [];
  for (const file of FILES) {
    let peakMb = residentMb(pid());
    const watch = setInterval(() => (peakMb = Math.max(peakMb, residentMb(pid()))), SAMPLE_MS);
    const since = performance.now();
    const answer = await fetch(`${url}/portale/dati-aperti/${file}`);
    if (!answer.ok || !answer.body) throw new Error(`${file} answers ${answer.status}`);
    let [bytes, firstByteMs] = [0, 0];
    for await (const chunk of answer.body) {
      firstByteMs ||= performance.now() - since;
      bytes += chunk.length;
    }
    clearInterval(watch);
    const seconds = (performance.now() - since) / 1000;
    figures.push({
      file,
      cards,
      seconds: Math.round(seconds * 100) / 100,
      cardsPerSecond: Math.round(cards / seconds),
      firstByteMs: Math.round(firstByteMs),
      megabytes: Math.round(bytes / 1e5) / 10,
      peakMb,
    });
  }
  return figures;
}
