// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import { Api, listNotices } from '@soglia/api-client';

interface NoticeList {
  /** The version in force. */
  readonly current: string;
  readonly languages: readonly string[];
}

/** The information notices that can be handed out. */
@Injectable({ providedIn: 'root' })
export class NoticeCalls {
  private readonly api = inject(Api);

  list(): Promise<NoticeList> {
    return this.api.invoke(listNotices);
  }
}
