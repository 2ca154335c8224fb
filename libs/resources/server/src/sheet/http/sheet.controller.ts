// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, Requires, uuidParam } from '@soglia/platform';
import { MakeSheetUseCase } from '../make-sheet.use-case';
import { SheetDto } from './sheet.dto';

@ApiTags('resources')
@Controller('resources')
export class SheetController {
  constructor(private readonly makeSheet: MakeSheetUseCase) {}

  @Get(':id/sheet')
  @Requires('card.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'printResource', summary: 'The one-page sheet that a citizen takes home; only of what everybody may read' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async print(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Query() { lingua = 'it' }: SheetDto,
  ): Promise<StreamableFile> {
    const sheet = await this.makeSheet.execute(actor, { serviceId: id, language: lingua });
    return new StreamableFile(sheet, {
      type: 'application/pdf',
      disposition: `inline; filename="scheda-${id.slice(0, 8)}-${lingua}.pdf"`,
      length: sheet.length,
    });
  }
}
