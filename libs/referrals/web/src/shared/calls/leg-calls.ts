// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  Api,
  changeLegalBasis,
  type ChangeLegalBasisDto,
  listUnits,
  makeOpeningCode,
  moveLeg,
  type MoveLegDto,
  openExtended,
  type OpeningCodeDto,
  readLeg,
  readProtocolVersion,
  readResource,
  recordAttempt,
  type RecordAttemptDto,
  reissueLinks,
  revokeLegLinks,
  type UnitDto,
  writeLegMessage,
  type WriteLegMessageDto,
} from '@soglia/api-client';
import type { LegLine, LegView, UnitLine } from '../referral-shapes';

export type OpeningCode = OpeningCodeDto;

type Seen = Pick<LegLine, 'id' | 'version'>;

const etag = ({ version }: Seen) => `"${version}"`;

/** The calls about one leg, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class LegCalls {
  private readonly api = inject(Api);

  leg(id: string): Promise<LegView> {
    return this.api.invoke(readLeg, { id });
  }

  /** One move under an id of the caller: the same id twice moves once. */
  async move(seen: Seen, command: string, body: MoveLegDto): Promise<void> {
    await this.api.invoke(moveLeg, { leg: seen.id, command, 'If-Match': etag(seen), body });
  }

  async changeBasis(seen: Seen, body: ChangeLegalBasisDto): Promise<void> {
    await this.api.invoke(changeLegalBasis, { id: seen.id, 'If-Match': etag(seen), body });
  }

  async openExtended(seen: Seen, reason: string): Promise<void> {
    await this.api.invoke(openExtended, { id: seen.id, 'If-Match': etag(seen), body: { reason } });
  }

  async recordAttempt(leg: string, attempt: string, body: RecordAttemptDto): Promise<void> {
    await this.api.invoke(recordAttempt, { id: leg, attempt, body });
  }

  async write(leg: string, message: string, body: WriteLegMessageDto): Promise<void> {
    await this.api.invoke(writeLegMessage, { id: leg, message, body });
  }

  async reissueLinks(id: string): Promise<void> {
    await this.api.invoke(reissueLinks, { id, body: { to: 'unit' } });
  }

  async revokeLinks(id: string): Promise<void> {
    await this.api.invoke(revokeLegLinks, { id });
  }

  openingCode(id: string): Promise<OpeningCode> {
    return this.api.invoke(makeOpeningCode, { id });
  }

  /** The services to which the leg's protocol lets it go. */
  async unitsFor(protocolVersion: string): Promise<readonly UnitLine[]> {
    const [version, units] = await Promise.all([this.api.invoke(readProtocolVersion, { id: protocolVersion }), this.allUnits()]);
    const { recipients } = version.content as { readonly recipients?: readonly string[] };
    return units.filter(({ id, active }) => active && recipients?.includes(id));
  }

  /** What cards are called; one that cannot be read has no name. */
  async cardNames(ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
    const named = await Promise.all(
      ids.map((id) =>
        this.api.invoke(readResource, { id }).then(
          ({ document }): [string, string] => [id, String(document['name'])],
          () => null,
        ),
      ),
    );
    return Object.fromEntries(named.filter((each) => each !== null));
  }

  private async allUnits(): Promise<readonly UnitDto[]> {
    const units: UnitDto[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: UnitDto[]; next: string | null } = await this.api.invoke(listUnits, cursor ? { cursor } : {});
      units.push(...page.items);
      cursor = page.next;
    } while (cursor);
    return units;
  }
}
