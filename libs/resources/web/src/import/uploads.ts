// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable, signal } from '@angular/core';
import { type Problem, toProblem } from '@soglia/ui';
import { ImportCalls } from '../shared/calls/import-calls';

const PIECE = 4 * 1024 * 1024;

export interface Upload {
  readonly sent: number;
  readonly size: number;
  readonly problem: Problem | null;
}

/** Files on their way: they go on while other pages are looked at, and are taken up again where they broke. */
@Injectable({ providedIn: 'root' })
export class Uploads {
  private readonly calls = inject(ImportCalls);
  private readonly state = signal<ReadonlyMap<string, Upload>>(new Map());
  readonly all = this.state.asReadonly();

  /** True when the whole file has arrived. */
  async send(id: string, file: Blob, from = 0): Promise<boolean> {
    if (this.isUnderWay(id)) return false;
    let sent = Math.min(from, file.size);
    this.put(id, { sent, size: file.size, problem: null });
    try {
      while (sent < file.size || file.size === 0) {
        sent = await this.calls.send(id, sent, file.slice(sent, sent + PIECE, 'application/octet-stream'));
        this.put(id, { sent, size: file.size, problem: null });
        if (file.size === 0) break;
      }
      return true;
    } catch (cause) {
      this.put(id, { sent, size: file.size, problem: toProblem(cause) });
      return false;
    }
  }

  isUnderWay(id: string): boolean {
    const upload = this.state().get(id);
    return upload !== undefined && upload.problem === null && upload.sent < upload.size;
  }

  private put(id: string, upload: Upload): void {
    this.state.update((all) => new Map([...all, [id, upload]]));
  }
}
