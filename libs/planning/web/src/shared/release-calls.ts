// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  Api,
  type CategoryDto,
  listQuarters,
  prepareRelease,
  publishRelease,
  type QuarterDto,
  readRelease,
  type RefusalReason,
  refuseRelease,
  type ReleaseDto,
  type ReleaseTableDto,
} from '@soglia/api-client';

export type { RefusalReason };
export type Category = CategoryDto;
export type Quarter = QuarterDto;
export type Release = ReleaseDto;
export type ReleaseTable = ReleaseTableDto;
/** The version that was read is the version that is signed. */
type Seen = Pick<Release, 'id' | 'version'>;

/** The calls of the Ufficio di Piano, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class ReleaseCalls {
  private readonly api = inject(Api);

  async quarters(): Promise<Quarter[]> {
    return (await this.api.invoke(listQuarters)).items;
  }

  read(id: string): Promise<Release> {
    return this.api.invoke(readRelease, { id });
  }

  prepare(id: string, quarter: string): Promise<Release> {
    return this.api.invoke(prepareRelease, { id, body: { quarter } });
  }

  publish({ id, version }: Seen): Promise<Release> {
    return this.api.invoke(publishRelease, { id, 'If-Match': `"${version}"` });
  }

  refuse({ id, version }: Seen, reason: RefusalReason): Promise<Release> {
    return this.api.invoke(refuseRelease, { id, 'If-Match': `"${version}"`, body: { reason } });
  }
}
