// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpStatus, Param, Put, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { ReadContactQuery } from '../read-contact.query';
import { RegisterContactUseCase } from '../register-contact.use-case';
import { ContactReceiptDto } from './contact-receipt.dto';
import { ContactDto } from './contact-view.dto';
import { RegisterContactDto } from './contact.dto';
import { toContactDto } from './to-contact-dto';
import { toDraft } from './to-draft';

@ApiTags('contacts')
@Controller('contacts')
export class ContactsController {
  constructor(
    private readonly register: RegisterContactUseCase,
    private readonly read: ReadContactQuery,
  ) {}

  @Put(':id')
  @Requires('contact.register')
  @ApiOperation({
    operationId: 'registerContact',
    summary: 'Register a contact under an id made by the counter; the same again is harmless',
    description:
      'A person who is new comes with `details` and `version` null; one who is known with the `version` that was seen and, where something of ' +
      'the file changes, with `details`. `version` and `details` both null: somebody known, as the file stands.',
  })
  @ApiParam({ name: 'id', format: 'uuid', example: '3f0f4c0e-5f5e-4b57-9a44-3c2a8f1f7b10' })
  @ApiCreatedResponse({ type: ContactReceiptDto })
  @ApiOkResponse({ type: ContactReceiptDto, description: 'The same contact was registered before' })
  @ApiConflictResponse({ description: 'Another contact is registered under this id, or another file has the codice fiscale' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Body() body: RegisterContactDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContactReceiptDto> {
    const { isNew, version } = await this.register.execute(actor, { id, ...toDraft(body) });
    void reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).header('ETag', etag(version));
    return { id, version };
  }

  @Get(':id')
  @Requires('contact.read')
  @ApiOperation({ operationId: 'readContact', summary: 'One contact; who reads it leaves a trace' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: ContactDto })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContactDto> {
    const contact = toContactDto(await this.read.execute(actor, id));
    void reply.header('ETag', etag(contact.version)).header('Cache-Control', 'no-store');
    return contact;
  }
}
