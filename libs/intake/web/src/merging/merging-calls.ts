// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import { Api, dismissDuplicate, listDuplicates, listPersonMerges, mergePersons, unmergePersons } from '@soglia/api-client';
import type { MergeBody, MergeLine, Pairs } from './merging-shapes';

/** The calls about files of one person, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class MergingCalls {
  private readonly api = inject(Api);

  duplicates(cursor?: string): Promise<Pairs> {
    return this.api.invoke(listDuplicates, cursor ? { cursor } : {});
  }

  async dismiss(id: string, body: { a: string; b: string }): Promise<void> {
    await this.api.invoke(dismissDuplicate, { id, body });
  }

  async merge(id: string, body: MergeBody): Promise<void> {
    await this.api.invoke(mergePersons, { id, body: { ...body } });
  }

  async unmerge(id: string, reason: string): Promise<void> {
    await this.api.invoke(unmergePersons, { id, body: { reason } });
  }

  async merges(person: string): Promise<readonly MergeLine[]> {
    return (await this.api.invoke(listPersonMerges, { person })).items;
  }
}
