// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import { Api, exportSubject } from '@soglia/api-client';

interface ExportBody {
  readonly person: string;
  readonly requestedBy: { readonly kind: 'self' | 'holder' | 'other'; readonly person: string | null; readonly name: string };
  readonly reason: string;
}

/** The calls of a person's rights, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class RightsCalls {
  private readonly api = inject(Api);

  make(id: string, { person, requestedBy, reason }: ExportBody): Promise<{ until: string }> {
    return this.api.invoke(exportSubject, { id, body: { person, requestedBy: { ...requestedBy }, reason } });
  }

  /** Where the browser downloads the export by itself. */
  addresses(id: string): { pdf: string; pdfFr: string; json: string } {
    const base = `/api/v1/subject-exports/${id}`;
    return { pdf: `${base}/document.pdf`, pdfFr: `${base}/document.pdf?language=fr`, json: `${base}/data.json` };
  }
}
