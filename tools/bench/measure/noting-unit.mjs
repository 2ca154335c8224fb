// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../house/places.mjs';

/** @typedef {{ sql: string, values: unknown[] }} Statement */
/** @typedef {(tx: any) => unknown} Work */

/**
 * A unit of work as the api has it, that notes every statement it sends; and how to load a drawer of a room beside it.
 * @param {string} appUrl @param {string} folder the drawer's built files, from the root
 */
export async function openNotingUnit(appUrl, folder) {
  const load = createRequire(join(ROOT, 'package.json'));
  load('reflect-metadata');
  const { AppUnitOfWork, dataSourceOptions } = load('@soglia/platform');
  const { DataSource } = load('typeorm');
  const source = await new DataSource(dataSourceOptions(appUrl, [])).initialize();
  /** @type {Statement[]} */
  const asked = [];
  const noting = (/** @type {Work} */ work) => (/** @type {any} */ tx) => {
    const query = tx.query.bind(tx);
    tx.query = (/** @type {string} */ sql, /** @type {unknown[]} */ values = []) => (asked.push({ sql, values }), query(sql, values));
    return work(tx);
  };
  class Noting extends AppUnitOfWork {
    /** @param {string} ambito @param {Work} work */
    run(ambito, work) {
      return super.run(ambito, noting(work));
    }
    /** @param {unknown} actor @param {Work} work */
    runAs(actor, work) {
      return super.runAs(actor, noting(work));
    }
  }
  const drawer = (/** @type {string} */ file) => load(join(ROOT, folder, file));
  return { unit: new Noting(source), drawer, asked, close: () => source.destroy() };
}
