// SPDX-License-Identifier: EUPL-1.2
import type { FramedPage } from '@soglia/platform';
import { html } from 'ghtml';

/** A page in a house that has no portal to lend its frame: whole and readable, without a style. */
export const plainFrame = ({ lang, title, body }: FramedPage): string =>
  html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="same-origin" />
        <title>${title}</title>
      </head>
      <body>
        <main>!${body}</main>
      </body>
    </html>`;
