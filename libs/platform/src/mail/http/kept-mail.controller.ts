// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../http/requires';
import { uuidParam } from '../../http/uuid-param';
import { ReadKeptMailQuery } from '../read-kept-mail.query';
import { KEPT_MAIL_STYLE, listPage, mailPage } from './kept-mail.page';

const HTML = 'text/html; charset=utf-8';

/** A page of its own, made here: it works without a script and stands outside the api's contract. */
@ApiExcludeController()
@Controller('demo')
export class KeptMailController {
  constructor(private readonly keptMail: ReadKeptMailQuery) {}

  @Get('posta')
  @Public('demo: what would have been sent')
  @Header('Content-Type', HTML)
  @Header('Cache-Control', 'no-store')
  async list(@Query('pagina') page?: string): Promise<string> {
    const number = /^[1-9]\d{0,3}$/.test(page ?? '') ? Number(page) : 1;
    return listPage(await this.keptMail.page(number), number);
  }

  @Get('posta/:id')
  @Public('demo: what would have been sent')
  @Header('Content-Type', HTML)
  @Header('Cache-Control', 'no-store')
  async read(@Param('id', uuidParam()) id: string): Promise<string> {
    return mailPage(await this.keptMail.one(id));
  }

  @Get('posta.css')
  @Public('demo: how the kept mail looks')
  @Header('Content-Type', 'text/css; charset=utf-8')
  style(): string {
    return KEPT_MAIL_STYLE;
  }
}
