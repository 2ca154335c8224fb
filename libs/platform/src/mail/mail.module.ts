// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { KeptMailController } from './http/kept-mail.controller';
import { ReadKeptMailQuery } from './read-kept-mail.query';

/** For the api: in a demo without a mail server, the page that shows what would have been sent. */
@Module({ controllers: [KeptMailController], providers: [ReadKeptMailQuery] })
export class MailModule {}
