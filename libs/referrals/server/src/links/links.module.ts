// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { LinksModule } from '@soglia/platform';
import { JourneyModule } from '../journey/journey.module';
import { ActByLinkUseCase } from './act-by-link.use-case';
import { LegLinkPagesController } from './http/leg-link-pages.controller';
import { LegLinksController } from './http/leg-links.controller';
import { LinksTeller } from './links-teller';
import { MakeOpeningCodeUseCase } from './make-opening-code.use-case';
import { OpenByLinkUseCase } from './open-by-link.use-case';
import { ReissueLinksUseCase } from './reissue-links.use-case';
import { RevokeLinksUseCase } from './revoke-links.use-case';

/** For the api: the pages of links, and what the sender does about them. */
@Module({
  imports: [JourneyModule, LinksModule],
  controllers: [LegLinkPagesController, LegLinksController],
  providers: [ActByLinkUseCase, OpenByLinkUseCase, ReissueLinksUseCase, RevokeLinksUseCase, MakeOpeningCodeUseCase],
})
export class LegLinksModule {}

/** For the worker: whoever hears that a leg has moved sends its links. */
@Module({ providers: [LinksTeller], exports: [LinksTeller] })
export class LegLinksWorkerModule {}
