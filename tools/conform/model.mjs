// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../house/places.mjs';

/** The databank's model and its profile, as they were built. @returns {typeof import('../../libs/resources/domain/dist/index.js')} */
export const model = () => createRequire(import.meta.url)(join(ROOT, 'libs/resources/domain/dist/index.js'));
