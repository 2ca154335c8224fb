// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Header, Param, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, IfMatch, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { AmendContactUseCase } from '../amend-contact.use-case';
import { FollowUpUseCase } from '../follow-up.use-case';
import { ReadAmendmentsQuery } from '../read-amendments.query';
import { AmendContactDto, AmendmentsDto, FollowUpDto } from './amendment.dto';
import { ContactReceiptDto } from './contact-receipt.dto';
import { toDraft } from './to-draft';

const contactId = { name: 'id', format: 'uuid', example: '3f0f4c0e-5f5e-4b57-9a44-3c2a8f1f7b10' };
const amendmentId = { name: 'amendment', format: 'uuid', example: '9a1f6c52-7d4e-4f7a-8b0e-2c3d4e5f6a71' };
const seenContact = { name: 'If-Match', required: true, description: 'The ETag of the contact that was seen', example: '"1"' };

@ApiTags('contacts')
@Controller('contacts/:id')
export class AmendmentsController {
  constructor(
    private readonly amend: AmendContactUseCase,
    private readonly followUp: FollowUpUseCase,
    private readonly read: ReadAmendmentsQuery,
  ) {}

  @Put('amendments/:amendment')
  @Requires('contact.register')
  @ApiOperation({ operationId: 'amendContact', summary: 'Correct a registered contact, with a reason; what it said before is kept' })
  @ApiParam(contactId)
  @ApiParam(amendmentId)
  @ApiHeader(seenContact)
  @ApiOkResponse({ type: ContactReceiptDto })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Param('amendment', uuidParam()) amendment: string,
    @IfMatch() seenVersion: number,
    @Body() { reason, contact }: AmendContactDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContactReceiptDto> {
    const command = { id, amendment, reason, draft: toDraft(contact), seenVersion };
    const version = await this.amend.execute(actor, command);
    void reply.header('ETag', etag(version));
    return { id, version };
  }

  @Get('amendments')
  @Requires('contact.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'listAmendments', summary: 'Who changed what of a contact, when and why, newest first' })
  @ApiParam(contactId)
  @ApiOkResponse({ type: AmendmentsDto })
  async history(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string): Promise<AmendmentsDto> {
    const items = await this.read.execute(actor, id);
    return {
      items: items.map((each) => ({
        id: each.id,
        version: each.version,
        at: each.at.toISOString(),
        by: { displayName: each.by },
        reason: each.reason,
        changes: each.changes.map(({ pointer, before, after }) => ({ pointer, before, after })),
      })),
    };
  }

  @Put('follow-up')
  @Requires('contact.register')
  @ApiOperation({ operationId: 'writeFollowUp', summary: 'Say that a contact was come back to, or take that back' })
  @ApiParam(contactId)
  @ApiHeader({ ...seenContact, example: '"2"' })
  @ApiOkResponse({ type: ContactReceiptDto })
  async done(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() seenVersion: number,
    @Body() { done }: FollowUpDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContactReceiptDto> {
    const version = await this.followUp.execute(actor, { id, done, seenVersion });
    void reply.header('ETag', etag(version));
    return { id, version };
  }
}
