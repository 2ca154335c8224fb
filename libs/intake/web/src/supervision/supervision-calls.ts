// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import { Api, listAccessPointSections, readSupervision, writeAccessPointSections } from '@soglia/api-client';
import type { Section } from '@soglia/intake-domain';
import type { PointSections, Supervision } from './supervision-shapes';

/** The calls of the head of a counter, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class SupervisionCalls {
  private readonly api = inject(Api);

  read({ from, to }: { from: string | null; to: string | null }): Promise<Supervision> {
    return this.api.invoke(readSupervision, { ...(from ? { from } : {}), ...(to ? { to } : {}) });
  }

  async sections(): Promise<readonly PointSections[]> {
    return (await this.api.invoke(listAccessPointSections)).items;
  }

  writeSections({ code, version }: PointSections, mandatory: readonly Section[]): Promise<PointSections> {
    return this.api.invoke(writeAccessPointSections, { code, 'If-Match': `"${version}"`, body: { mandatory: [...mandatory] } });
  }
}
