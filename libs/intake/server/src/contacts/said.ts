// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import type { ContactDraft } from '@soglia/intake-domain';

/** What makes two saves the same: everything that was said. A draft is built field by field, so its order is always the same. */
export function digestOf(draft: ContactDraft, ...also: readonly string[]): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([draft, ...also]))
    .digest();
}
