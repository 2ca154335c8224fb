// SPDX-License-Identifier: EUPL-1.2
import { html } from 'ghtml';
import type { Said } from './card-content';
import type { Frame } from '../portal-frame';

/** A text in its own element, which says its language where it is not the page's. */
export const spoken = (tag: string, { text, lang }: Said, frame: Frame, className = '') =>
  `<${tag}${className ? ` class="${className}"` : ''}${lang === frame.lang ? '' : ` lang="${lang}"`}>${html`${text}`}</${tag}>`;

/** What a telephone dials: digits, and a plus at the beginning. */
export const dialled = (number: string) => number.replace(/(?!^\+)\D/g, '');

/** A section under its own heading; nothing when there is nothing in it. */
export function part(id: string, title: string, inside: readonly string[]): string {
  const body = inside.join('');
  return body
    ? html`<section aria-labelledby="${id}">
        <h2 id="${id}">${title}</h2>
        !${body}
      </section>`
    : '';
}
