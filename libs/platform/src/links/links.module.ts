// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { LinkAttempts } from './link-attempts';

/** For rooms whose pages are opened by a link. */
@Module({ providers: [LinkAttempts], exports: [LinkAttempts] })
export class LinksModule {}
