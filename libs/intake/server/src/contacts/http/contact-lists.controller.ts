// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Inject, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, type Clock, romeDay } from '@soglia/kernel';
import { CLOCK, csvStream, CurrentActor, Requires } from '@soglia/platform';
import { ExportContactsQuery } from '../export-contacts.query';
import { ListContactsQuery } from '../list-contacts.query';
import { CONTACT_COLUMNS } from './contact-sheet';
import { ContactsDto, toSummaryDto } from './contact-summary.dto';
import { ListContactsDto, toFilters } from './list-contacts.dto';

@ApiTags('contacts')
@Controller()
export class ContactListsController {
  constructor(
    private readonly list: ListContactsQuery,
    private readonly exported: ExportContactsQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('contacts')
  @Requires('contact.read')
  @ApiOperation({ operationId: 'listContacts', summary: 'Contacts of my agency, newest first, without identities' })
  @ApiOkResponse({ type: ContactsDto })
  async page(@CurrentActor() actor: Actor, @Query() ask: ListContactsDto): Promise<ContactsDto> {
    const { limit = 50, cursor = null } = ask;
    const page = await this.list.execute(actor, toFilters(ask, romeDay(this.clock.now())), limit, cursor);
    return { items: page.items.map(toSummaryDto), next: page.next, total: page.total };
  }

  @Get('contacts.csv')
  @Requires('contact.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'exportContacts', summary: 'The same list as a table: one line per request, without identities' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async csv(@CurrentActor() actor: Actor, @Query() ask: ListContactsDto): Promise<StreamableFile> {
    const today = romeDay(this.clock.now());
    const rows = await this.exported.execute(actor, toFilters(ask, today));
    return new StreamableFile(csvStream(CONTACT_COLUMNS, rows), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="contatti-${today}.csv"`,
    });
  }
}
