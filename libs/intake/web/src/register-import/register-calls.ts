// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  Api,
  commandRegisterImport,
  createRegisterImport,
  listRegisterImports,
  listRegisterMappings,
  listRegisterRows,
  mapRegister,
  type MapRegisterDto,
  readRegisterImport,
  type RegisterImportDto,
  type RegisterImportFileDto,
  type RegisterMappingDto,
  type RegisterRowDto,
} from '@soglia/api-client';
import { firstValueFrom } from 'rxjs';

type Register = RegisterImportDto;
export type RegisterFile = RegisterImportFileDto;
export type RegisterRow = RegisterRowDto;
export type Mapping = RegisterMappingDto;
export type MappingAsk = MapRegisterDto;
export type Command = 'check' | 'apply' | 'undo';

const etag = (version: number) => `"${version}"`;

/** The calls of registers that come in, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class RegisterCalls {
  private readonly api = inject(Api);
  private readonly http = inject(HttpClient);

  async list(): Promise<Register[]> {
    return (await this.api.invoke(listRegisterImports)).items;
  }

  async mappings(): Promise<Mapping[]> {
    return (await this.api.invoke(listRegisterMappings)).items;
  }

  read(id: string): Promise<RegisterFile> {
    return this.api.invoke(readRegisterImport, { id });
  }

  rows(asked: { id: string; verdict: 'refused' | 'advised' | 'good'; cursor?: string }) {
    return this.api.invoke(listRegisterRows, asked);
  }

  async create(id: string, body: { name: string; accessPoint: string }): Promise<void> {
    await this.api.invoke(createRegisterImport, { id, body });
  }

  /** The name of the file goes as a header: addresses are logged. */
  async send(id: string, file: File): Promise<void> {
    const headers = { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) };
    await firstValueFrom(this.http.put(`/api/v1/register-imports/${id}/file`, file, { headers }));
  }

  async map({ id, version }: Register, body: MappingAsk): Promise<void> {
    await this.api.invoke(mapRegister, { id, 'If-Match': etag(version), body });
  }

  async tell({ id, version }: Register, command: Command): Promise<void> {
    await this.api.invoke(commandRegisterImport, { id, 'If-Match': etag(version), body: { command } });
  }
}
