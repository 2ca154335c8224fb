// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { DecideDisposalUseCase } from './decide-disposal.use-case';
import { DisposalsController } from './http/disposals.controller';
import { ProposeDisposalUseCase } from './propose-disposal.use-case';
import { ListDisposalsQuery } from './list-disposals.query';
import { ReadDisposalQuery } from './read-disposal.query';

/** How long what is kept, and proposals of disposal. */
@Module({
  controllers: [DisposalsController],
  providers: [ProposeDisposalUseCase, DecideDisposalUseCase, ListDisposalsQuery, ReadDisposalQuery],
})
export class RetentionModule {}
