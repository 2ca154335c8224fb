// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  Api,
  type ClosureDto,
  listClosures,
  listProtocolAgencies,
  listUnits,
  readSession,
  removeClosure,
  type UnitDto,
  writeClosure,
  type WriteClosureDto,
  writeUnit,
  writeUnitCapacity,
  type WriteUnitDto,
} from '@soglia/api-client';

export type Unit = UnitDto;
export type UnitBody = WriteUnitDto;
export type Closure = ClosureDto;
export type ClosureBody = WriteClosureDto;
export interface Places {
  readonly freePlaces: number | null;
  readonly waiting: number | null;
}
export interface Agency {
  readonly id: string;
  readonly name: string;
}
type Seen = Pick<Unit, 'id' | 'version'>;

const seen = ({ version }: Seen) => `"${version}"`;

/** The calls about services and closures, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class ServiceCalls {
  private readonly api = inject(Api);

  /** The agency of whoever is signed in; null = none, as at the Centrale unica. */
  async ownAgency(): Promise<Agency | null> {
    return (await this.api.invoke(readSession)).agency;
  }

  async agencies(): Promise<readonly Agency[]> {
    return (await this.api.invoke(listProtocolAgencies)).items;
  }

  /** The services that whoever asks may write. */
  async units(ofAll: boolean): Promise<readonly Unit[]> {
    const units: Unit[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof this.unitsFrom>> = await this.unitsFrom(ofAll, cursor);
      units.push(...page.items);
      cursor = page.next;
    }
    return units.filter(({ mine }) => mine);
  }

  write(id: string, body: UnitBody, before: Seen | null): Promise<Unit> {
    return this.api.invoke(writeUnit, { id, body, ...(before ? { 'If-Match': seen(before) } : {}) });
  }

  writePlaces(unit: Seen, body: Places): Promise<Unit> {
    return this.api.invoke(writeUnitCapacity, { id: unit.id, 'If-Match': seen(unit), body });
  }

  async closures(agency: string): Promise<readonly Closure[]> {
    return (await this.api.invoke(listClosures, { agency })).items;
  }

  writeClosure(id: string, body: ClosureBody): Promise<Closure> {
    return this.api.invoke(writeClosure, { id, body });
  }

  async removeClosure(id: string): Promise<void> {
    await this.api.invoke(removeClosure, { id });
  }

  private unitsFrom(ofAll: boolean, cursor?: string) {
    return this.api.invoke(listUnits, { agency: ofAll ? 'all' : 'mine', ...(cursor ? { cursor } : {}) });
  }
}
