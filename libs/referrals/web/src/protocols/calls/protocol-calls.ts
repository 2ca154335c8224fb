// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  Api,
  checkProtocol,
  discardProtocolVersion,
  endProtocolVersion,
  listProtocolAgencies,
  listProtocols,
  listUnits,
  publishProtocolVersion,
  readProtocol,
  readProtocolChanges,
  readProtocolVersion,
  writeProtocolVersion,
  type WriteProtocolVersionDto,
} from '@soglia/api-client';
import type { ProtocolContent } from '@soglia/referrals-domain';
import { language } from '@soglia/ui';
import type { Checked, Named, Protocol, ProtocolChange, ProtocolLine, ProtocolVersion, Seen } from './protocol-shapes';

const seen = ({ version }: Seen) => `"${version}"`;
const MOST_UNITS = 100;

/** The calls about protocols, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class ProtocolCalls {
  private readonly api = inject(Api);

  list(cursor?: string): Promise<{ items: ProtocolLine[]; next: string | null }> {
    return this.api.invoke(listProtocols, { ...(cursor ? { cursor } : {}) });
  }

  /** The protocol that people call so; null = nobody uses the code. */
  async byCode(code: string): Promise<ProtocolLine | null> {
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const { items, next } = await this.list(cursor);
      const found = items.find((each) => each.code === code);
      if (found) return found;
      cursor = next;
    }
    return null;
  }

  protocol(id: string): Promise<Protocol> {
    return this.api.invoke(readProtocol, { id });
  }

  version(id: string): Promise<ProtocolVersion> {
    return this.api.invoke(readProtocolVersion, { id, language: language() });
  }

  async changes(id: string, against: string): Promise<ProtocolChange[]> {
    return (await this.api.invoke(readProtocolChanges, { id, against, language: language() })).items;
  }

  check(content: object): Promise<Checked> {
    return this.api.invoke(checkProtocol, { language: language(), body: { content: content as Record<string, unknown> } });
  }

  write(
    id: string,
    body: Omit<WriteProtocolVersionDto, 'content'> & { content: ProtocolContent },
    before: Seen | null,
  ): Promise<ProtocolVersion> {
    return this.api.invoke(writeProtocolVersion, {
      id,
      body: { ...body, content: { ...body.content } },
      ...(before ? { 'If-Match': seen(before) } : {}),
    });
  }

  publish(version: Seen, from: string): Promise<ProtocolVersion> {
    return this.api.invoke(publishProtocolVersion, { id: version.id, 'If-Match': seen(version), body: { from } });
  }

  end(version: Seen, on: string, reason: string): Promise<ProtocolVersion> {
    return this.api.invoke(endProtocolVersion, { id: version.id, 'If-Match': seen(version), body: { on, reason } });
  }

  discard(id: string): Promise<void> {
    return this.api.invoke(discardProtocolVersion, { id });
  }

  async agencies(): Promise<Named[]> {
    return (await this.api.invoke(listProtocolAgencies, {})).items;
  }

  /** Services that may receive, each with the name of its agency. */
  async units(): Promise<Named[]> {
    const all: Named[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof this.unitsFrom>> = await this.unitsFrom(cursor);
      all.push(...page.items.map(({ id, name, agencyName }) => ({ id, name, group: agencyName })));
      cursor = page.next;
    }
    return all;
  }

  private unitsFrom(cursor?: string) {
    return this.api.invoke(listUnits, { limit: MOST_UNITS, ...(cursor ? { cursor } : {}) });
  }
}
