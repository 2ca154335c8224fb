// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { guessRegisterColumns } from '@soglia/intake-domain';
import { type Actor, cleanFileName, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit } from '@soglia/platform';
import { readRegisterFile } from './read-register-file';
import { importById, moveImport } from './register-import.store';

export interface ReceiveRegister {
  readonly id: string;
  /** As the sender calls it: shown, never a path. */
  readonly fileName: string;
  readonly bytes: AsyncIterable<Buffer>;
}

const MAX_BYTES = 20 * 1024 * 1024;
const AT_ONCE = 2_000;

/** Takes the file in, row by row as it stands, and guesses what its columns hold. Sent again, it begins again. */
@Injectable()
export class ReceiveRegisterUseCase {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, { id, fileName: sent, bytes }: ReceiveRegister): Promise<number> {
    const fileName = cleanFileName(sent);
    await this.unit.runAs(actor, (tx) => importById(tx, actor, id));
    const { header, rows } = await readRegisterFile(fileName, await whole(bytes));
    return this.unit.runAs(actor, async (tx) => {
      const found = await importById(tx, actor, id, true);
      await tx.query('delete from intake.register_row where ambito_id = $1 and import_id = $2', [actor.ambitoId, id]);
      for (let from = 0; from < rows.length; from += AT_ONCE) {
        await tx.query(
          `insert into intake.register_row (ambito_id, import_id, line, cells)
           select $1, $2, r.line, r.cells from jsonb_to_recordset($3::jsonb) as r(line integer, cells jsonb)`,
          [actor.ambitoId, id, JSON.stringify(rows.slice(from, from + AT_ONCE))],
        );
      }
      await recordAudit(tx, actor, 'register-import.received', id);
      const columns = guessRegisterColumns(header);
      return moveImport(tx, found, ['draft', 'received', 'checked'], {
        ...{ state: 'received', fileName, header: [...header], columns, counts: { rows: rows.length } },
      });
    });
  }
}

async function whole(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of bytes) {
    length += part.length;
    if (length > MAX_BYTES) throw new RuleViolation('payload-too-large', { limit: MAX_BYTES, of: 'bytes' });
    parts.push(part);
  }
  if (!length) throw new RuleViolation('import-without-file', { problem: 'empty' });
  return Buffer.concat(parts);
}
