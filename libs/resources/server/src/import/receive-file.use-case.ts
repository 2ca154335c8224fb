// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, type Config, CONFIG, recordAudit } from '@soglia/platform';
import { lockImport } from './import.store';

const CHUNK = 1024 * 1024;

export interface ReceiveFile {
  readonly id: string;
  /** Where in the file these bytes begin: 0 begins again, otherwise exactly as many as have arrived. */
  readonly offset: number;
  /** How many bytes are announced; 0 when nobody said. */
  readonly size: number;
  readonly bytes: AsyncIterable<Buffer>;
}

/** Keeps the bytes of a file as they arrive, a megabyte at a time: a line that breaks is taken up again where it broke. */
@Injectable()
export class ReceiveFileUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(actor: Actor, { id, offset, size, bytes }: ReceiveFile): Promise<number> {
    const { ambitoId } = actor;
    await this.begin(ambitoId, id, offset);
    const limit = this.config.imports.maxBytes;
    if (offset + size > limit) throw new RuleViolation('payload-too-large', { limit });
    let received = offset;
    let parts: Buffer[] = [];
    let length = 0;
    for await (const part of bytes) {
      parts.push(part);
      length += part.length;
      if (received + length > limit) throw new RuleViolation('payload-too-large', { limit });
      if (length < CHUNK) continue;
      await this.keep(ambitoId, id, received, Buffer.concat(parts));
      [received, parts, length] = [received + length, [], 0];
    }
    if (length) await this.keep(ambitoId, id, received, Buffer.concat(parts));
    await this.unit.run(ambitoId, (tx) => recordAudit(tx, actor, 'import.received', id));
    return received + length;
  }

  private async begin(ambitoId: string, id: string, offset: number): Promise<void> {
    await this.unit.run(ambitoId, async (tx) => {
      const there = await lockImport(tx, ambitoId, id);
      if (!there) throw new RuleViolation('not-found');
      if (there.state !== 'draft') throw new RuleViolation('import-not-in-state', { state: there.state });
      if (offset !== 0 && offset !== Number(there.received)) throw new RuleViolation('stale', { received: Number(there.received) });
      if (offset !== 0) return;
      await tx.query('delete from resources.import_chunk where ambito_id = $1 and import_id = $2', [ambitoId, id]);
      await tx.query('update resources.import set received = 0 where ambito_id = $1 and id = $2', [ambitoId, id]);
    });
  }

  private async keep(ambitoId: string, id: string, position: number, data: Buffer): Promise<void> {
    await this.unit.run(ambitoId, async (tx) => {
      const [, count]: [unknown, number] = await tx.query(
        "update resources.import set received = $4 where ambito_id = $1 and id = $2 and state = 'draft' and received = $3",
        [ambitoId, id, position, position + data.length],
      );
      if (!count) throw new RuleViolation('stale');
      await tx.query('insert into resources.import_chunk (ambito_id, import_id, position, data) values ($1, $2, $3, $4)', [
        ambitoId,
        id,
        position,
        data,
      ]);
    });
  }
}
