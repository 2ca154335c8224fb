// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, HttpEventType } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { lastValueFrom, tap } from 'rxjs';

/** The files of a leg. */
@Injectable({ providedIn: 'root' })
export class FileCalls {
  private readonly http = inject(HttpClient);

  /** The file as it is, and how much of it has gone (0–1): no call of the client tells that. */
  async send(leg: string, id: string, file: File, progress: (part: number) => void): Promise<void> {
    const headers = { 'content-type': file.type || 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) };
    const sent = this.http.put(fileAddress(leg, id), file, { headers, observe: 'events', reportProgress: true });
    const tell = tap<unknown>((event) => {
      const { type, loaded, total } = event as { type: HttpEventType; loaded?: number; total?: number };
      if (type === HttpEventType.UploadProgress && total) progress((loaded ?? 0) / total);
    });
    await lastValueFrom(sent.pipe(tell));
  }
}

/** Where a file is read: the browser saves it, it opens nothing. */
export const fileAddress = (leg: string, id: string): string => `/api/v1/legs/${leg}/attachments/${id}`;
