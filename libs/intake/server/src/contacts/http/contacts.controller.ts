// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpStatus, Inject, Param, Put, Query, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Actor, type Clock, romeDay } from '@soglia/kernel';
import { CLOCK, CurrentActor, etag, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { ListContactsQuery } from '../list-contacts.query';
import { ReadContactQuery } from '../read-contact.query';
import { RegisterContactUseCase } from '../register-contact.use-case';
import { ContactDto, ContactsDto, toContactDto, toSummaryDto } from './contact-view.dto';
import { RegisterContactDto } from './contact.dto';
import { ListContactsDto } from './list-contacts.dto';
import { ContactReceiptDto } from './contact-receipt.dto';

@ApiTags('contacts')
@Controller('contacts')
export class ContactsController {
  constructor(
    private readonly register: RegisterContactUseCase,
    private readonly read: ReadContactQuery,
    private readonly list: ListContactsQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Put(':id')
  @Requires('contact.register')
  @ApiOperation({
    operationId: 'registerContact',
    summary: 'Register a contact under an id made by the counter; the same again is harmless',
  })
  @ApiParam({ name: 'id', format: 'uuid', example: '3f0f4c0e-5f5e-4b57-9a44-3c2a8f1f7b10' })
  @ApiCreatedResponse({ type: ContactReceiptDto })
  @ApiOkResponse({ type: ContactReceiptDto, description: 'The same contact was registered before' })
  @ApiConflictResponse({ description: 'Another contact is registered under this id' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Body() body: RegisterContactDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ContactReceiptDto> {
    const done = await this.register.execute(actor, body.toCommand(id.toLowerCase()));
    void reply.status(done === 'registered' ? HttpStatus.CREATED : HttpStatus.OK).header('ETag', etag(1));
    return { id: id.toLowerCase(), version: 1 };
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

  @Get()
  @Requires('contact.read')
  @ApiOperation({ operationId: 'listContacts', summary: 'The contacts of a day at my agency, without identities' })
  @ApiOkResponse({ type: ContactsDto })
  async listOfDay(@CurrentActor() actor: Actor, @Query() { day, limit, cursor }: ListContactsDto): Promise<ContactsDto> {
    const page = await this.list.execute(actor, day ?? romeDay(this.clock.now()), limit ?? 50, cursor ?? null);
    return { items: page.items.map(toSummaryDto), next: page.next };
  }
}
