// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  Api,
  movePerson,
  readHousehold,
  readResponsibility,
  splitHousehold,
  writeHousehold,
  writeResponsibility,
} from '@soglia/api-client';
import type { Households, MemberBody, Responsibility, ResponsibilityBody } from './household-shapes';

interface Placed {
  readonly person: string;
  readonly kinship: string;
}

/** The calls of households and of responsibility, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class HouseholdCalls {
  private readonly api = inject(Api);

  read(person: string): Promise<Households> {
    return this.api.invoke(readHousehold, { id: person });
  }

  /** Without a version: a new household. */
  async write(id: string, members: readonly MemberBody[], version: number | null): Promise<void> {
    const body = { members: members.map((member) => ({ ...member })) };
    await this.api.invoke(writeHousehold, { id, body, ...(version === null ? {} : { 'If-Match': `"${version}"` }) });
  }

  async move(id: string, body: Placed & { readonly to: string; readonly on: string }): Promise<void> {
    await this.api.invoke(movePerson, { id, body: { ...body } });
  }

  async split(id: string, body: { household: string; into: string; people: readonly Placed[]; on: string }): Promise<void> {
    await this.api.invoke(splitHousehold, { id, body: { ...body, people: body.people.map((each) => ({ ...each })) } });
  }

  async responsibility(minor: string): Promise<readonly Responsibility[]> {
    return (await this.api.invoke(readResponsibility, { id: minor })).items;
  }

  async writeResponsibility(id: string, body: ResponsibilityBody): Promise<void> {
    await this.api.invoke(writeResponsibility, { id, body: { ...body, holders: body.holders.map((holder) => ({ ...holder })) } });
  }
}
