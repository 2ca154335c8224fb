// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RuleViolation } from '@soglia/kernel';
import { html } from 'ghtml';
import { addressIn } from '../pages/page';
import { countPublic, publicAddresses } from './portal.store';
import { PortalFrames } from './portal-frames';
import { PORTAL_LANGUAGES } from '../pages/words';

/** Search engines take 50,000 addresses at a time; each card has one in each language. */
const PART = 20_000;
const PAGES = ['', '/mappa', '/criteri', '/dati-aperti', '/accessibilita', '/privacy'];
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Every public page, for search engines: an index of parts, and the parts. */
@Injectable()
export class SitemapQuery {
  constructor(private readonly frames: PortalFrames) {}

  execute(): Promise<string> {
    return this.frames.open('it', async ({ origin }, tx) => {
      const parts = Math.max(1, Math.ceil((await countPublic(tx)) / PART));
      const items = Array.from({ length: parts }, (_, i) => html`<sitemap><loc>${origin}/portale/sitemap/${i + 1}.xml</loc></sitemap>`);
      return `${HEAD}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${items.join('')}</sitemapindex>\n`;
    });
  }

  part(part: number): Promise<string> {
    return this.frames.open('it', async ({ origin }, tx) => {
      const cards = await publicAddresses(tx, part, PART);
      if (part > 1 && !cards.length) throw new RuleViolation('not-found');
      const urls = [
        ...(part === 1 ? PAGES.map((path) => urlsOf(`/portale${path}`, null, origin)) : []),
        ...cards.map(({ id, modified }) => urlsOf(`/portale/schede/${id}`, modified, origin)),
      ];
      return `${HEAD}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`;
    });
  }
}

function urlsOf(path: string, modified: string | null, origin: string | null): string {
  const last = modified ? html`<lastmod>${modified}</lastmod>` : '';
  return PORTAL_LANGUAGES.map((lang) => html`<url><loc>${origin}${addressIn(lang, path)}</loc>!${last}</url> `).join('');
}
