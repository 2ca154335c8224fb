// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { SendMailProcessor } from './send-mail.processor';
import { SendMailUseCase } from './send-mail.use-case';
import { SmtpPost } from './smtp-post';
import { WaitingMail } from './waiting-mail';

/** For the worker: sends what was posted. */
@Module({ providers: [SmtpPost, SendMailUseCase, WaitingMail, SendMailProcessor] })
export class MailWorkerModule {}
