// SPDX-License-Identifier: EUPL-1.2
import { computed, signal } from '@angular/core';

export const LANGUAGES = ['it', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A name in Italian and, where it has one, in French. */
export interface Label {
  readonly it: string;
  readonly fr?: string | null;
}

const LOCALES: Readonly<Record<Language, string>> = { it: 'it-IT', fr: 'fr-FR' };
// A new object at every arrival of words: whoever reads it speaks again, even when the language is the same.
const spoken = signal<{ readonly language: Language }>({ language: 'it' });

/** The language that the page speaks. Read in a template or a computed, it makes that follow a switch. */
export const language = computed(() => spoken().language);

/** For `Intl`: dates, months and numbers of the page's language. */
export const locale = () => LOCALES[language()];

/** A label in the page's language; Italian where it has no other. */
export function inLanguage(label: Label): string {
  return (language() === 'fr' ? label.fr : null) ?? label.it;
}

/** A number as the page's language writes it. */
export function numberText(value: number, options: Intl.NumberFormatOptions = {}): string {
  return value.toLocaleString(locale(), options);
}

/** Called when the words of a language are there: from then on the page speaks it. */
export function speak(next: Language): void {
  spoken.set({ language: next });
}

/** Makes whoever calls it in a template or a computed run again when words change or arrive. */
export function followWords(): void {
  spoken();
}
