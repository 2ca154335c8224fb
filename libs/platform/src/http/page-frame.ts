// SPDX-License-Identifier: EUPL-1.2

/** A page for whoever has no account: it needs no script, and no search engine keeps it. */
export interface FramedPage {
  readonly lang: 'it' | 'fr';
  readonly title: string;
  /** Markup, already escaped. */
  readonly body: string;
  /** The address of this page in a language. */
  readonly otherLanguages: (lang: 'it' | 'fr') => string;
}

export type PageFrame = (page: FramedPage) => string;

/** How the house frames its pages; the room of the portal says it, so that all look alike. */
export const PAGE_FRAME = Symbol('PAGE_FRAME');
