// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Delete, Get, Header, HttpCode, HttpStatus, Param, Put, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, OptionalIfMatch, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { DiscardDraftUseCase } from '../discard-draft.use-case';
import { ListDraftsQuery } from '../list-drafts.query';
import { ReadDraftQuery } from '../read-draft.query';
import { SaveDraftUseCase } from '../save-draft.use-case';
import { SaveDraftDto } from './draft.dto';
import { DraftDto, DraftsDto, SavedDraftDto, toDraftDto, toDraftSummaryDto, toSavedDraftDto } from './draft-view.dto';

const draftId = {
  name: 'id',
  format: 'uuid',
  description: 'the id that the contact will have',
  example: '9a1c3e5d-7b2f-4c8e-a6d0-1f3b5d7e9c2a',
};

@ApiTags('drafts')
@Controller('contact-drafts')
export class DraftsController {
  constructor(
    private readonly save: SaveDraftUseCase,
    private readonly drafts: ListDraftsQuery,
    private readonly read: ReadDraftQuery,
    private readonly discard: DiscardDraftUseCase,
  ) {}

  @Get()
  @Requires('contact.register')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'listDrafts', summary: 'My drafts' })
  @ApiOkResponse({ type: DraftsDto })
  async list(@CurrentActor() actor: Actor): Promise<DraftsDto> {
    return { items: (await this.drafts.execute(actor)).map(toDraftSummaryDto) };
  }

  @Get(':id')
  @Requires('contact.register')
  @ApiOperation({ operationId: 'readDraft', summary: 'One of my drafts' })
  @ApiParam(draftId)
  @ApiOkResponse({ type: DraftDto })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftDto> {
    const draft = toDraftDto(await this.read.execute(actor, id));
    void reply.header('ETag', etag(draft.version)).header('Cache-Control', 'no-store');
    return draft;
  }

  @Put(':id')
  @Requires('contact.register')
  @ApiOperation({ operationId: 'saveDraft', summary: 'Keep what is being written; one that is there needs If-Match' })
  @ApiParam(draftId)
  @ApiHeader({ name: 'If-Match', required: false, description: 'The ETag that was seen, to change a draft that is there', example: '"1"' })
  @ApiCreatedResponse({ type: SavedDraftDto })
  @ApiOkResponse({ type: SavedDraftDto, description: 'It was there' })
  @ApiConflictResponse({ description: 'The contact of this id is registered (`draft-registered`), or there are 50 drafts (`too-many`)' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @OptionalIfMatch() version: number | null,
    @Body() body: SaveDraftDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedDraftDto> {
    const saved = await this.save.execute(actor, body.toCommand(id, version));
    const status = saved.isNew ? HttpStatus.CREATED : HttpStatus.OK;
    void reply.status(status).header('ETag', etag(saved.version)).header('Cache-Control', 'no-store');
    return toSavedDraftDto(saved);
  }

  @Delete(':id')
  @Requires('contact.register')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ operationId: 'discardDraft', summary: 'Throw one of my drafts away, with its files' })
  @ApiParam(draftId)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string): Promise<void> {
    await this.discard.execute(actor, id);
  }
}
