// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, HttpEventType } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { Api, type AttachmentDto, listAttachments, removeAttachment } from '@soglia/api-client';
import { lastValueFrom, tap } from 'rxjs';

export type Attachment = AttachmentDto;

/** The files of a contact or of its draft. */
@Injectable({ providedIn: 'root' })
export class AttachmentCalls {
  private readonly api = inject(Api);
  private readonly http = inject(HttpClient);

  async list(contact: string): Promise<readonly Attachment[]> {
    return (await this.api.invoke(listAttachments, { id: contact })).items;
  }

  /** The file as it is, and how much of it has gone (0–1): no call of the client tells that. */
  async send(contact: string, id: string, file: File, progress: (part: number) => void): Promise<void> {
    const headers = { 'content-type': file.type || 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) };
    const sent = this.http.put(addressOf(contact, id), file, { headers, observe: 'events', reportProgress: true });
    const tell = tap<unknown>((event) => {
      const { type, loaded, total } = event as { type: HttpEventType; loaded?: number; total?: number };
      if (type === HttpEventType.UploadProgress && total) progress((loaded ?? 0) / total);
    });
    await lastValueFrom(sent.pipe(tell));
  }

  async remove(contact: string, id: string): Promise<void> {
    await this.api.invoke(removeAttachment, { id: contact, attachment: id });
  }
}

/** Where a file is read: the browser saves it, it opens nothing. */
export const addressOf = (contact: string, id: string): string => `/api/v1/contacts/${contact}/attachments/${id}`;
