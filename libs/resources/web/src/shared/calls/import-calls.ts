// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  Api,
  applyImport,
  cancelImport,
  createImport,
  type CreateImportDto,
  type ImportCountsDto,
  type ImportDetailDto,
  type ImportDto,
  type ImportMappingDto,
  type ImportPreviewDto,
  type ImportProblemsDto,
  type ImportsDto,
  keepImportMapping,
  type KeepMappingDto,
  listImportMappings,
  listImportProblems,
  listImports,
  previewImport,
  readImport,
  sendImportFile,
  startImport,
} from '@soglia/api-client';

export type Import = ImportDetailDto;
export type ImportAsk = CreateImportDto;
export type ImportCounts = ImportCountsDto;
export type ImportPreview = ImportPreviewDto;
export type MappedColumn = KeepMappingDto['columns'][number];
type Seen = Pick<ImportDto, 'id' | 'version'>;

/** The version that was seen is the version that is told what to do. */
const seen = ({ id, version }: Seen) => ({ id, 'If-Match': `"${version}"` });

/** The calls of an import, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class ImportCalls {
  private readonly api = inject(Api);

  list(cursor?: string): Promise<ImportsDto> {
    return this.api.invoke(listImports, cursor ? { cursor } : {});
  }

  read(id: string): Promise<Import> {
    return this.api.invoke(readImport, { id });
  }

  create(id: string, body: ImportAsk): Promise<Import> {
    return this.api.invoke(createImport, { id, body });
  }

  /** A piece of the file, from where it begins; answers how much has arrived in all. */
  async send(id: string, offset: number, body: Blob): Promise<number> {
    return (await this.api.invoke(sendImportFile, { id, offset, body })).received;
  }

  preview(id: string): Promise<ImportPreview> {
    return this.api.invoke(previewImport, { id });
  }

  problems(id: string, cursor?: string): Promise<ImportProblemsDto> {
    return this.api.invoke(listImportProblems, { id, ...(cursor ? { cursor } : {}) });
  }

  start(there: Seen): Promise<Import> {
    return this.api.invoke(startImport, seen(there));
  }

  apply(there: Seen, mode: 'all-or-nothing' | 'good-rows'): Promise<Import> {
    return this.api.invoke(applyImport, { ...seen(there), body: { mode } });
  }

  cancel(there: Seen): Promise<Import> {
    return this.api.invoke(cancelImport, seen(there));
  }

  async mappings(): Promise<ImportMappingDto[]> {
    return (await this.api.invoke(listImportMappings)).items;
  }

  keepMapping(id: string, body: KeepMappingDto): Promise<ImportMappingDto> {
    return this.api.invoke(keepImportMapping, { id, body });
  }
}
