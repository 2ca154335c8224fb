// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  Api,
  endProtection,
  listEmergencyOpenings,
  listNamedWorkers,
  nameWorkers,
  openInEmergency,
  openProtected,
  protect,
  readAccessLog,
} from '@soglia/api-client';
import type { ProtectedSubjectKind, ProtectionGround } from '@soglia/intake-domain';
import type { NamedAccount, Protection } from '../shared/person-shapes';
import type { AccessLog, EmergencyClue, EmergencyLine, EmergencyOpened } from './protection-shapes';

interface ProtectBody {
  readonly subjectKind: ProtectedSubjectKind;
  readonly subjectId: string;
  readonly ground: ProtectionGround;
  readonly workers: readonly string[];
}

type Seen = Pick<Protection, 'id' | 'version'>;

/** The calls of protection and of who opened what, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class ProtectionCalls {
  private readonly api = inject(Api);

  async protect(id: string, body: ProtectBody): Promise<void> {
    await this.api.invoke(protect, { id, body: { ...body, workers: [...body.workers] } });
  }

  async nameWorkers({ id, version }: Seen, workers: readonly string[]): Promise<void> {
    await this.api.invoke(nameWorkers, { id, 'If-Match': `"${version}"`, body: { workers: [...workers] } });
  }

  async end({ id, version }: Seen, reason: string): Promise<void> {
    await this.api.invoke(endProtection, { id, 'If-Match': `"${version}"`, body: { reason } });
  }

  async colleagues(q: string): Promise<readonly NamedAccount[]> {
    return (await this.api.invoke(listNamedWorkers, q ? { q } : {})).items;
  }

  async open(id: string, body: { subject: string; reason: string }): Promise<void> {
    await this.api.invoke(openProtected, { id, body });
  }

  openInEmergency(id: string, clue: EmergencyClue): Promise<EmergencyOpened> {
    return this.api.invoke(openInEmergency, { id, body: { ...clue } });
  }

  emergencies(cursor?: string): Promise<{ items: readonly EmergencyLine[]; next: string | null }> {
    return this.api.invoke(listEmergencyOpenings, cursor ? { cursor } : {});
  }

  accessLog(subject: string, cursor?: string): Promise<AccessLog> {
    return this.api.invoke(readAccessLog, { subject, ...(cursor ? { cursor } : {}) });
  }
}
