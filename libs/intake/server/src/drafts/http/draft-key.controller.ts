// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, Requires } from '@soglia/platform';
import { ReadDraftKeyUseCase } from '../read-draft-key.use-case';
import { DraftKeyDto, toDraftKeyDto } from './draft-view.dto';

@ApiTags('drafts')
@Controller('draft-key')
export class DraftKeyController {
  constructor(private readonly readKey: ReadDraftKeyUseCase) {}

  @Get()
  @Requires('contact.register')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'readDraftKey', summary: 'The key under which my drafts are kept on the device' })
  @ApiOkResponse({ type: DraftKeyDto })
  async read(@CurrentActor() actor: Actor): Promise<DraftKeyDto> {
    return toDraftKeyDto(await this.readKey.execute(actor));
  }
}
