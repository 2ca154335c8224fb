// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { CandidateStore } from './candidates.store';
import { SearchController } from './http/search.controller';
import { LexiconStore } from './words/lexicon.store';
import { SearchResourcesQuery } from './search-resources.query';
import { SuggestWordsQuery } from './words/suggest-words.query';

/** Finding cards, for the desks and for the portal. */
@Module({
  controllers: [SearchController],
  providers: [CandidateStore, LexiconStore, SearchResourcesQuery, SuggestWordsQuery],
  exports: [SearchResourcesQuery, SuggestWordsQuery],
})
export class SearchModule {}
