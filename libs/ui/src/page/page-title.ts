// SPDX-License-Identifier: EUPL-1.2
import { effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { language } from '../texts/language';

/** A route's `title` is the key of its words; the window reads "Words – Soglia", in the language that the page speaks. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly texts = inject(TranslocoService);
  private readonly key = signal<string | null>(null);

  constructor() {
    super();
    effect(() => {
      language();
      const key = this.key();
      if (key) this.show(this.texts.translate(key));
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const key = this.buildTitle(snapshot) ?? null;
    this.key.set(key);
    if (key) this.show(this.texts.translate(key));
  }

  /** Words of the page itself, which then looks after them. */
  set(words: string): void {
    this.key.set(null);
    this.show(words);
  }

  private show(words: string): void {
    this.title.setTitle(this.texts.translate('ui.pageTitle', { page: words }));
  }
}
