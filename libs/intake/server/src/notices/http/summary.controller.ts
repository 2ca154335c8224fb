// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, Requires, uuidParam } from '@soglia/platform';
import { PrintSummaryUseCase } from '../print-summary.use-case';
import { PrintSummaryDto } from './notice.dto';

@ApiTags('contacts')
@Controller('contacts')
export class SummaryController {
  constructor(private readonly print: PrintSummaryUseCase) {}

  @Get(':id/summary')
  @Requires('contact.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'printSummary',
    summary: 'What one of the persons takes home from a contact, in Italian and another language; nothing about the others',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Query() { language = 'it', person, recipient }: PrintSummaryDto,
  ): Promise<StreamableFile> {
    const summary = await this.print.execute(actor, {
      contactId: id,
      personId: person,
      recipientId: recipient ?? null,
      language,
    });
    return new StreamableFile(summary, {
      type: 'application/pdf',
      disposition: 'inline; filename="promemoria.pdf"',
      length: summary.length,
    });
  }
}
