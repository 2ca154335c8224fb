// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { AttachmentFiles } from '../attachments/attachment-files';
import { DiscardDraftUseCase } from './discard-draft.use-case';
import { DraftStore } from './draft.store';
import { DraftKeyController } from './http/draft-key.controller';
import { DraftsController } from './http/drafts.controller';
import { ReadDraftKeyUseCase } from './read-draft-key.use-case';
import { ReadDraftsQuery } from './read-drafts.query';
import { SaveDraftUseCase } from './save-draft.use-case';

@Module({
  controllers: [DraftsController, DraftKeyController],
  providers: [DraftStore, AttachmentFiles, SaveDraftUseCase, ReadDraftsQuery, DiscardDraftUseCase, ReadDraftKeyUseCase],
})
export class DraftsModule {}
