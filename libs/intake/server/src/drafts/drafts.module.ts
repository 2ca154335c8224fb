// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module';
import { DiscardDraftUseCase } from './discard-draft.use-case';
import { DraftStore } from './draft.store';
import { DraftKeyController } from './http/draft-key.controller';
import { DraftsController } from './http/drafts.controller';
import { ReadDraftKeyUseCase } from './read-draft-key.use-case';
import { ListDraftsQuery } from './list-drafts.query';
import { ReadDraftQuery } from './read-draft.query';
import { SaveDraftUseCase } from './save-draft.use-case';

@Module({
  imports: [AttachmentsModule],
  controllers: [DraftsController, DraftKeyController],
  providers: [DraftStore, SaveDraftUseCase, ListDraftsQuery, ReadDraftQuery, DiscardDraftUseCase, ReadDraftKeyUseCase],
})
export class DraftsModule {}
