// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Header, HttpStatus, Param, Put, Query, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, IfMatch, OptionalIfMatch, PageDto, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { ListPersonContactsQuery } from '../list-person-contacts.query';
import { ReadPersonQuery } from '../read-person.query';
import { ReplaceTemporaryCodeUseCase } from '../replace-temporary-code.use-case';
import { WritePersonUseCase } from '../write-person.use-case';
import { PersonDetailsDto, toPersonDetails } from './person-details.dto';
import {
  PersonContactsDto,
  PersonFileDto,
  PersonReceiptDto,
  ReplaceTemporaryCodeDto,
  toHistoryItemDto,
  toPersonFileDto,
} from './person-file.dto';

const personId = { name: 'id', format: 'uuid', example: '5b1d6a3e-0c55-4c8f-9d0e-6f1f3a1c9a01' };

@ApiTags('persons')
@Controller('persons')
export class PersonsController {
  constructor(
    private readonly read: ReadPersonQuery,
    private readonly contacts: ListPersonContactsQuery,
    private readonly write: WritePersonUseCase,
    private readonly replace: ReplaceTemporaryCodeUseCase,
  ) {}

  @Get(':id')
  @Requires('person.read')
  @ApiOperation({ operationId: 'readPerson', summary: 'The file of a person; who reads it leaves a trace' })
  @ApiParam(personId)
  @ApiOkResponse({ type: PersonFileDto })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonFileDto> {
    const file = toPersonFileDto(await this.read.execute(actor, id));
    void reply.header('ETag', etag(file.version)).header('Cache-Control', 'no-store');
    return file;
  }

  @Get(':id/contacts')
  @Header('Cache-Control', 'no-store')
  @Requires('person.read')
  @ApiOperation({ operationId: 'listPersonContacts', summary: 'The contacts of a person at one’s own agency, newest first' })
  @ApiParam(personId)
  @ApiOkResponse({ type: PersonContactsDto })
  async history(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Query() { limit, cursor }: PageDto,
  ): Promise<PersonContactsDto> {
    const { items, next } = await this.contacts.execute(actor, { id, limit: limit ?? 50, cursor: cursor ?? null });
    return { items: items.map(toHistoryItemDto), next };
  }

  @Put(':id')
  @Requires('person.write')
  @ApiOperation({
    operationId: 'writePerson',
    summary: 'Write a file: a new one under an id made by the caller, a known one with If-Match',
  })
  @ApiParam(personId)
  @ApiHeader({ name: 'If-Match', required: false, description: 'The ETag that was seen; not for a new file', example: '"1"' })
  @ApiCreatedResponse({ type: PersonReceiptDto })
  @ApiOkResponse({ type: PersonReceiptDto, description: 'Changed, or the same as it was' })
  @ApiConflictResponse({ description: 'The code is that of another file, or another person stands under this id' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @OptionalIfMatch() seenVersion: number | null,
    @Body() body: PersonDetailsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonReceiptDto> {
    const command = { id, details: toPersonDetails(body), seenVersion };
    const { outcome, version, temporaryCode } = await this.write.execute(actor, command);
    void reply.status(outcome === 'created' ? HttpStatus.CREATED : HttpStatus.OK).header('ETag', etag(version));
    return { id: command.id, version, temporaryCode };
  }

  @Put(':id/codice-fiscale')
  @Requires('person.write')
  @ApiOperation({ operationId: 'replaceTemporaryCode', summary: 'The codice fiscale takes the place of a temporary code, everywhere' })
  @ApiParam(personId)
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was seen', example: '"1"' })
  @ApiOkResponse({ type: PersonReceiptDto })
  @ApiConflictResponse({ description: 'The code is that of another file' })
  async code(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() seenVersion: number,
    @Body() { codiceFiscale }: ReplaceTemporaryCodeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonReceiptDto> {
    const written = await this.replace.execute(actor, { id, codiceFiscale, seenVersion });
    void reply.header('ETag', etag(written.version));
    return { id: written.id, version: written.version, temporaryCode: written.temporaryCode };
  }
}
