// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { NOTICE_KINDS, NOTICE_LANGUAGES } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, Requires } from '@soglia/platform';
import { CURRENT_NOTICE, NOTICE_VERSIONS } from '../notice-files';
import { PrintNoticeUseCase } from '../print-notice.use-case';
import { NoticeAddressDto, NoticeKindDto, NoticesDto } from './notice.dto';

@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(private readonly print: PrintNoticeUseCase) {}

  @Get()
  @Requires('contact.register')
  @ApiOperation({ operationId: 'listNotices', summary: 'Which information notice is given, in which languages' })
  @ApiOkResponse({ type: NoticesDto })
  list(): NoticesDto {
    return { current: CURRENT_NOTICE, versions: [...NOTICE_VERSIONS], languages: [...NOTICE_LANGUAGES], kinds: [...NOTICE_KINDS] };
  }

  @Get(':version/:language')
  @Requires('contact.register')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'printNotice', summary: 'The information notice (GDPR art. 13 and 14), to be handed out' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(
    @CurrentActor() actor: Actor,
    @Param() { version, language }: NoticeAddressDto,
    @Query() { kind = 'person' }: NoticeKindDto,
  ): Promise<StreamableFile> {
    const notice = await this.print.execute(actor, { version, language, kind });
    const disposition = `inline; filename="informativa-${version}-${language}.pdf"`;
    return new StreamableFile(notice, { type: 'application/pdf', disposition, length: notice.length });
  }
}
