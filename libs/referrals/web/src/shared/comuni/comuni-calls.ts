// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import { Api, type ComuneDto, searchComuni } from '@soglia/api-client';

/** Comuni by their names or codes. */
@Injectable({ providedIn: 'root' })
export class ComuniCalls {
  private readonly api = inject(Api);

  async search(q: string): Promise<readonly ComuneDto[]> {
    return (await this.api.invoke(searchComuni, { q, limit: 20 })).items;
  }
}
