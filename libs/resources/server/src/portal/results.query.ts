// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { SearchResourcesQuery } from '../search/search-resources.query';
import { stableId } from '../model/stable-id';
import { type AskQuery, isEmptyAsk, type PortalAsk, readAsk } from './portal-ask';
import type { Frame } from './portal-frame';
import { PortalFrames } from './portal-frames';
import { resultsView } from './views/results.view';
import type { PortalLanguage } from './words';

const PAGE = 20;

/** A citizen's search. */
@Injectable()
export class ResultsQuery {
  constructor(
    private readonly frames: PortalFrames,
    private readonly search: SearchResourcesQuery,
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
      searchId: cursor ? undefined : searchId(viewer.ambitoId, ask, frame),
    });
    return resultsView(frame, ask, found);
  }
}

/**
 * The same question counts once a day: who reloads a page, a crawler or a cache cannot make a need grow, and no cookie is needed.
 * Filters refine a question; they do not make another.
 */
function searchId(ambitoId: string, { q = '', need = '', area = '', comune = '' }: PortalAsk, { today }: Frame): string {
  return stableId('portal-search', ambitoId, today, q.toLowerCase(), need, area, comune);
}
