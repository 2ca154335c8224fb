// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RetentionPolicy } from '@soglia/intake-domain';

export interface RetentionPolicies {
  readonly version: string;
  readonly items: readonly RetentionPolicy[];
}

const DATA = join(__dirname, '..', '..', 'data', 'retention.json');
let read: RetentionPolicies | undefined;

/** The policies as the file says; it changes with a deployment. */
export function retentionPolicies(): RetentionPolicies {
  return (read ??= JSON.parse(readFileSync(DATA, 'utf8')) as RetentionPolicies);
}
