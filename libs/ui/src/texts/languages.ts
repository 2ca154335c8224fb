// SPDX-License-Identifier: EUPL-1.2
import { DOCUMENT, inject, Injectable } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { type Translation, TranslocoService } from '@jsverse/transloco';
import { type Language, language, LANGUAGES, speak } from './language';

/** A room's French words, fetched when somebody wants French. */
export type FrenchWords = () => Promise<{ readonly default: Translation }>;

const KEPT_AS = 'soglia.lingua';

/** Which language the page speaks. Italian comes with each room; French is fetched for the rooms that are open, and when another opens. */
@Injectable({ providedIn: 'root' })
export class Languages {
  private readonly texts = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  private readonly french = new Map<string, FrenchWords>();
  private readonly fetched = new Map<string, Promise<void>>();

  /** A room brings its words: Italian at once, French when it is wanted. */
  register(scope: string, italian: Translation, french?: FrenchWords): void {
    this.texts.setTranslation({ [scope]: italian }, 'it');
    if (french) this.french.set(scope, french);
  }

  /** Every word of the rooms that are open is there, in the language that the page speaks. */
  async ready(): Promise<void> {
    if (language() !== 'fr') return;
    if (await this.fetchFrench()) speak('fr');
  }

  /** Speaks another language from now on, here and at the next visit. Without its words the page stays as it is. */
  async use(next: Language): Promise<void> {
    if (next === 'fr') await this.fetchFrench();
    this.texts.setActiveLang(next);
    speak(next);
    this.document.documentElement.lang = next;
    this.keep(next);
  }

  /** The language of the last visit, before the first page is drawn. */
  async restore(): Promise<void> {
    const known = this.kept();
    // Words that do not arrive leave the page in Italian: it must open all the same.
    if (known && known !== language()) await this.use(known).catch(() => undefined);
  }

  private kept(): Language | undefined {
    try {
      const kept = this.document.defaultView?.localStorage.getItem(KEPT_AS);
      return LANGUAGES.find((each) => each === kept);
    } catch {
      return undefined;
    }
  }

  private keep(next: Language): void {
    try {
      this.document.defaultView?.localStorage.setItem(KEPT_AS, next);
    } catch {
      // A browser that keeps nothing asks again at the next visit.
    }
  }

  /** Whether anything new was fetched. */
  private async fetchFrench(): Promise<boolean> {
    const missing = [...this.french].filter(([scope]) => !this.fetched.has(scope));
    for (const [scope, load] of missing) this.fetched.set(scope, this.fetch(scope, load));
    await Promise.all(this.fetched.values());
    return missing.length > 0;
  }

  private async fetch(scope: string, load: FrenchWords): Promise<void> {
    try {
      this.texts.setTranslation({ [scope]: (await load()).default }, 'fr');
    } catch (cause) {
      this.fetched.delete(scope);
      throw cause;
    }
  }
}

/** Holds a room's door until its words are there in the language of the page; without them it opens in Italian. */
export const textsReady: CanActivateFn = () =>
  inject(Languages)
    .ready()
    .then(
      () => true,
      () => true,
    );
