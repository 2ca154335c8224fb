// SPDX-License-Identifier: EUPL-1.2
import { toProblem } from '@soglia/ui';
import type { DraftCalls } from '../shared/draft-calls';
import type { ServerDraft } from './newest-draft';
import { toSnapshot } from './snapshot';

/** The server's draft; null when there is none, or none that this page understands. Throws when the server does not say. */
export async function readServerDraft(calls: Pick<DraftCalls, 'read'>, id: string): Promise<ServerDraft | null> {
  try {
    const { version, savedAt, form } = await calls.read(id);
    const snapshot = toSnapshot(form);
    return snapshot && { snapshot, version, savedAt };
  } catch (cause) {
    if (toProblem(cause).status === 404) return null;
    throw cause;
  }
}
