// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, platformEntities } from '@soglia/platform';
import { openRoom, testPlace, type TestPlace, type TestRoom } from '@soglia/platform-testing';
import type { ImportMode, MappedColumn } from '@soglia/resources-domain';
import { CommandImportUseCase } from '../import/command-import.use-case';
import { CreateImportUseCase, type CreateImport } from '../import/create-import.use-case';
import type { Import } from '../import/import.entities';
import { ImportModule } from '../import/import.module';
import { KeepMappingUseCase } from '../import/keep-mapping.use-case';
import { type ProblemRow, ReadImportsQuery } from '../import/read-imports.query';
import { ReceiveFileUseCase } from '../import/receive-file.use-case';
import { RunImportUseCase } from '../import/run-import.use-case';
import { resourcesEntities } from '../index';

export interface Report {
  readonly id: string;
  readonly found: Import;
  readonly problems: readonly ProblemRow[];
  /** `severity code file:line column` of each problem. */
  readonly told: readonly string[];
}

export type Asked = Partial<Omit<CreateImport, 'id'>> & { readonly columns?: readonly MappedColumn[] };

/** The import room with the worker's part beside it, and an operator who may bring databanks in. */
export class ImportDesk {
  readonly actor: Actor;

  private constructor(
    readonly room: TestRoom,
    readonly place: TestPlace,
  ) {
    this.actor = place.actor('card.exchange', 'card.curate', 'card.read');
  }

  static async open(): Promise<ImportDesk> {
    const room = await openRoom({
      pools: { app: [...platformEntities, ...resourcesEntities] },
      imports: [ImportModule],
      providers: [RunImportUseCase],
    });
    return new ImportDesk(room, await testPlace(room.db));
  }

  /** The same desk in another ambito. */
  async elsewhere(): Promise<ImportDesk> {
    return new ImportDesk(this.room, await testPlace(this.room.db));
  }

  get unit(): AppUnitOfWork {
    return this.room.get(AppUnitOfWork);
  }

  async send(bytes: Buffer | string, { columns, ...asked }: Asked = {}): Promise<string> {
    const id = randomUUID();
    let mappingId = asked.mappingId ?? null;
    if (columns) {
      mappingId = randomUUID();
      await this.room.get(KeepMappingUseCase).execute(this.actor, { id: mappingId, name: 'prova', columns, seenVersion: null });
    }
    const request = {
      name: 'prova',
      source: 'prova',
      format: 'auto',
      mode: 'all-or-nothing',
      dryRun: false,
      ...asked,
      mappingId,
      id,
    } as const;
    await this.room.get(CreateImportUseCase).execute(this.actor, request);
    async function* stream() {
      yield Buffer.from(bytes as string);
    }
    await this.room.get(ReceiveFileUseCase).execute(this.actor, { id, offset: 0, size: 0, bytes: stream() });
    return id;
  }

  /** Sends, starts, and lets the worker do it all. */
  async bring(bytes: Buffer | string, asked: Asked = {}): Promise<Report> {
    const id = await this.send(bytes, asked);
    await this.command(id, 'start');
    await this.work(id);
    return this.report(id);
  }

  async command(id: string, command: 'start' | 'apply' | 'cancel', mode?: ImportMode): Promise<void> {
    const { found } = await this.room.get(ReadImportsQuery).one(this.actor, id);
    await this.room.get(CommandImportUseCase).execute(this.actor, { id, command, seenVersion: found.version, ...(mode ? { mode } : {}) });
  }

  /** Hands the newest letter of an import to a worker. */
  async work(id: string, worker = this.room.get(RunImportUseCase)): Promise<void> {
    await worker.execute(await this.letter(id));
  }

  async letter(id: string): Promise<string> {
    const [letter] = await this.room.db.query<{ id: string }>(
      'select id from platform.outbox where subject_id = $1 order by created_at desc limit 1',
      [id],
    );
    return letter?.id ?? '';
  }

  async report(id: string): Promise<Report> {
    const read = this.room.get(ReadImportsQuery);
    const { found } = await read.one(this.actor, id);
    const problems: ProblemRow[] = [];
    for await (const each of read.everyProblem(this.actor, id)) problems.push(each);
    const told = problems.map(({ severity, code, file, line, column_name }) => `${severity} ${code} ${file}:${line} ${column_name}`.trim());
    return { id, found, problems, told };
  }

  /** Rows of a table as the owner of the database sees them. */
  async rows<T extends object = Record<string, unknown>>(entity: string): Promise<T[]> {
    return this.room.db.query<T>(`select * from resources.${entity} where ambito_id = $1 order by id`, [this.place.ambitoId]);
  }
}
