// SPDX-License-Identifier: EUPL-1.2
import type { ProtocolContent } from '@soglia/referrals-domain';
import type { ProtocolCalls } from '../calls/protocol-calls';
import type { ProtocolVersion } from '../calls/protocol-shapes';
import { versionShown } from '../version-shown';
import { FRESH_PROTOCOL } from './fresh';

export interface Begun {
  readonly content: ProtocolContent;
  readonly code: string;
  readonly note: string;
  /** The draft that is there already; null = it is new. */
  readonly draft: ProtocolVersion | null;
  readonly protocolId: string | null;
}

/** What the builder begins with: the draft of a protocol, else a copy of one of its versions (the one named, or the one in force), else nothing. */
export async function beginDraft(calls: ProtocolCalls, id: string | undefined, from: string | undefined): Promise<Begun> {
  if (id === undefined) return { content: FRESH_PROTOCOL, code: '', note: '', draft: null, protocolId: null };
  const { versions } = await calls.protocol(id);
  const there = versions.find(({ state }) => state === 'draft') ?? versionShown(versions, from);
  if (!there) return { content: FRESH_PROTOCOL, code: '', note: '', draft: null, protocolId: id };
  const version = await calls.version(there.id);
  const isDraft = there.state === 'draft';
  // The server keeps no other shape, and a draft may hold whatever the rules do not allow yet.
  const content = version.content as unknown as ProtocolContent;
  return { content, code: version.code, note: isDraft ? (version.changeNote ?? '') : '', draft: isDraft ? version : null, protocolId: id };
}
