// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { SearchResourcesQuery } from '../search/search-resources.query';
import { DailyQuestions } from './daily-questions';
import { type AskQuery, isEmptyAsk, readAsk } from './portal-ask';
import { PortalFrames } from './portal-frames';
import { resultsView } from './views/results.view';
import type { PortalLanguage } from '../pages/words';

const PAGE = 20;

/** A citizen's search. */
@Injectable()
export class ResultsQuery {
  constructor(
    private readonly frames: PortalFrames,
    private readonly search: SearchResourcesQuery,
    private readonly questions: DailyQuestions,
  ) {}

  async execute(lang: PortalLanguage, query: AskQuery): Promise<string> {
    const { frame, viewer, ask } = await this.frames.open(lang, async (opened, _, who) => ({
      frame: opened,
      viewer: who,
      ask: readAsk(query, opened.names),
    }));
    if (isEmptyAsk(ask)) return resultsView(frame, ask, null);
    const { q, need, area, comune, language, now, free, fresh, cursor } = ask;
    const found = await this.search.execute(viewer, {
      ...{ q, need, area, comune, language, free, cursor, lang },
      when: now ? 'now' : undefined,
      freshOnly: fresh,
      limit: PAGE,
      where: 'portal',
      searchId: this.questions.nameOf(viewer.ambitoId, ask, frame.today),
    });
    return resultsView(frame, ask, found);
  }
}
