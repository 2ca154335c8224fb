// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  Api,
  discardDraft,
  type DraftDto,
  type DraftKeyDto,
  type OtherOperatorDto,
  readDraft,
  readDraftKey,
  type SavedDraftDto,
  saveDraft,
  type SaveDraftDto,
} from '@soglia/api-client';

/** Somebody else who is writing about the same persons now. */
export type AlsoHere = OtherOperatorDto;

interface DraftBody {
  readonly form: object;
  readonly people: readonly string[];
  readonly accessPoint: string;
  readonly label: string | null;
}

/** The calls of drafts, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class DraftCalls {
  private readonly api = inject(Api);

  key(): Promise<DraftKeyDto> {
    return this.api.invoke(readDraftKey);
  }

  read(id: string): Promise<DraftDto> {
    return this.api.invoke(readDraft, { id });
  }

  /** A draft that is there is changed at the version that was seen. */
  save(id: string, { form, people, accessPoint, label }: DraftBody, version: number | null): Promise<SavedDraftDto> {
    const body: SaveDraftDto = { form: { ...form }, people: [...people], accessPoint, label };
    return this.api.invoke(saveDraft, { id, body, ...(version === null ? {} : { 'If-Match': `"${version}"` }) });
  }

  async discard(id: string): Promise<void> {
    await this.api.invoke(discardDraft, { id });
  }
}
