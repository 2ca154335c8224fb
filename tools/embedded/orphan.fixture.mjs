// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { startPostgres } from './postgres.mjs';

// A launcher that will be killed: it tells its server's process id and waits for its end.
const postgres = await startPostgres(JSON.parse(process.argv[2] ?? '{}'));
process.send?.(postgres.child.pid);
