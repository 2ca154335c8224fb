// SPDX-License-Identifier: EUPL-1.2
import { html } from 'ghtml';
import { ICON_URL, PRINT_SCRIPT_URL, STYLE_URL } from './assets';
import { drawingsFor, icon } from './icons';
import { type PortalLanguage, type Words, wordsOf } from './words';

export interface Page {
  readonly lang: PortalLanguage;
  readonly title: string;
  /** The Italian address (`/portale/schede/…`). Outside `/portale` no search engine may keep a page. */
  readonly path: string;
  /** Markup, already escaped (`html` of ghtml does). */
  readonly body: string;
  readonly noindex?: boolean;
  readonly description?: string;
  /** What the address carries after `?`, kept when the language is changed. */
  readonly query?: string;
  /** Where the house is found from outside (`https://…`), when it is known: search engines want whole addresses. */
  readonly origin?: string | null;
  /** Whom the portal speaks for, as the ambito is called in this language. */
  readonly place?: string | null;
  /** What was searched for last; the comune of the last search stays. */
  readonly search?: { readonly q?: string | undefined; readonly comune?: string | undefined };
  readonly print?: boolean;
  /** Outside `/portale`: the address of this page in a language, where it has more than one. */
  readonly otherLanguages?: (lang: PortalLanguage) => string;
  /** The first page, whose heading is the portal's name; every other brings its own. */
  readonly home?: boolean;
}

const NAMES: Readonly<Record<PortalLanguage, string>> = { it: 'Italiano', fr: 'Français' };

/** Under the house's `no-referrer` a browser sends our own forms as if from elsewhere (`Origin: null`), and they would be refused. */
const OWN_FORMS = '<meta name="referrer" content="same-origin" />';

/** The portal's address of a page in a language: `/portale/…` in Italian, `/portale/fr/…` in French. */
export const addressIn = (lang: PortalLanguage, path: string) => (lang === 'it' ? path : path.replace(/^\/portale/, `/portale/${lang}`));

/** The frame of every page that is made here: no script is needed, nothing comes from elsewhere. */
export function page(asked: Page): string {
  const { lang, title, path, body } = asked;
  const t = wordsOf(lang);
  const inPortal = /^\/portale(\/|$)/.test(path);
  const noindex = asked.noindex || !inPortal;
  const rest = html`<a class="skip" href="#contenuto">${t('page.skip')}</a>
    !${head(asked, t, inPortal)}
    <main id="contenuto" tabindex="-1">!${body}</main>
    !${foot(asked, t)}`;
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title === t('page.name') ? title : `${title} – ${t('page.name')}`}</title>
        !${asked.description ? html`<meta name="description" content="${asked.description}" />` : ''}
        !${noindex ? '<meta name="robots" content="noindex" />' : alternates(asked)} !${OWN_FORMS}
        <meta name="theme-color" content="#0059b3" />
        <link rel="icon" href="!${ICON_URL}" type="image/svg+xml" />
        <link rel="stylesheet" href="!${STYLE_URL}" />
        !${asked.print ? html`<script src="!${PRINT_SCRIPT_URL}" defer></script>` : ''}
      </head>
      <body>
        !${drawingsFor(rest)}!${rest}
      </body>
    </html>`;
}

function alternates({ path, query, origin }: Page): string {
  const whole = (lang: PortalLanguage) => `${origin ?? ''}${addressIn(lang, path)}${query ? `?${query}` : ''}`;
  return html`<link rel="alternate" hreflang="it" href="${whole('it')}" />
    <link rel="alternate" hreflang="fr" href="${whole('fr')}" />
    <link rel="alternate" hreflang="x-default" href="${whole('it')}" />`;
}

function head(asked: Page, t: Words, inPortal: boolean): string {
  const { lang, search = {}, place } = asked;
  const name = html`<a class="brand" href="${addressIn(lang, '/portale')}">${t('page.name')}</a>`;
  return html`<header class="head">
    <div class="slim">
      <div class="wrap">
        <span>${place ? t('page.of', { place }) : t('page.services')}</span>!${inPortal || asked.otherLanguages ? languages(asked, t) : ''}
      </div>
    </div>
    <div class="wrap">!${asked.home ? html`<h1 class="brand-line">!${name}</h1>` : html`<p class="brand-line">!${name}</p>`}</div>
    <form class="wrap find" role="search" aria-label="${t('search.label')}" action="${addressIn(lang, '/portale/cerca')}" method="get">
      <label class="vh" for="q">${t('search.question')}</label>
      <div class="box">
        !${icon('search')}<input
          id="q"
          name="q"
          type="search"
          maxlength="200"
          value="${search.q ?? ''}"
          placeholder="${t('search.question')}"
          autocomplete="off"
        />
        !${search.comune ? html`<input type="hidden" name="comune" value="${search.comune}" />` : ''}
        <button class="btn main">${t('search.go')}</button>
      </div>
    </form>
  </header>`;
}

function languages({ lang, path, query, otherLanguages }: Page, t: Words): string {
  const address = otherLanguages ?? ((each: PortalLanguage) => `${addressIn(each, path)}${query ? `?${query}` : ''}`);
  const items = (Object.keys(NAMES) as PortalLanguage[]).map((each) =>
    each === lang
      ? html`<span aria-current="true">${NAMES[each]}</span>`
      : html`<a href="${address(each)}" lang="${each}" hreflang="${each}">${NAMES[each]}</a>`,
  );
  return html`<nav class="langs" aria-label="${t('page.language')}">!${items}</nav>`;
}

function foot({ lang }: Page, t: Words): string {
  const links = (['mappa', 'criteri', 'dati-aperti', 'accessibilita', 'privacy'] as const).map(
    (each) => html`<li><a href="${addressIn(lang, `/portale/${each}`)}">${t(`foot.${each}`)}</a></li>`,
  );
  return html`<footer class="foot">
    <div class="wrap">
      <nav aria-label="${t('foot.label')}">
        <ul>
          !${links}
        </ul>
      </nav>
    </div>
  </footer>`;
}
