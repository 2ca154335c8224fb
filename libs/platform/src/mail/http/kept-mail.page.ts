// SPDX-License-Identifier: EUPL-1.2
import { html } from 'ghtml';
import { type KeptMail, PAGE } from '../read-kept-mail.query';

export const KEPT_MAIL_STYLE = `
body { margin: 0 auto; max-width: 48rem; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: #17324d; overflow-wrap: anywhere; }
a { color: #0059b3; } a:focus-visible { outline: 3px solid #0066cc; outline-offset: 2px; }
li, .mail { margin: 0 0 1rem; padding: 0.75rem 1rem; border: 1px solid #c2ccd6; border-radius: 6px; } ol { list-style: none; padding: 0; }
dt { font-weight: 600; } dd { margin: 0 0 0.5rem; }
`;

const TIME = new Intl.DateTimeFormat('it', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Rome' });

export function listPage(mails: readonly KeptMail[], page: number): string {
  const shown = mails.slice(0, PAGE);
  const items = shown.map(
    ({ id, subject, recipient, createdAt }) =>
      html`<li>
        <a href="/demo/posta/${id}">${subject}</a><br />a ${recipient},
        <time datetime="${createdAt.toISOString()}">${TIME.format(createdAt)}</time>
      </li>`,
  );
  const newer = page > 1 ? html`<a href="/demo/posta?pagina=${page - 1}">Più recenti</a>` : '';
  const older = mails.length > PAGE ? html`<a href="/demo/posta?pagina=${page + 1}">Meno recenti</a>` : '';
  return layout(
    'Posta della dimostrazione',
    html`<p>Nessun messaggio esce da questa dimostrazione: quelli che sarebbero partiti sono qui.</p>
      !${items.length
        ? html`<ol>
            !${items}
          </ol>`
        : '<p>Nessun messaggio, per ora.</p>'}
      <nav aria-label="Pagine">!${[newer, older].filter(Boolean).join(' · ')}</nav>`,
  );
}

export function mailPage({ subject, recipient, createdAt, text }: KeptMail): string {
  return layout(
    subject,
    html`<p><a href="/demo/posta">Tutta la posta</a></p>
      <dl>
        <dt>A</dt>
        <dd>${recipient}</dd>
        <dt>Scritto il</dt>
        <dd><time datetime="${createdAt.toISOString()}">${TIME.format(createdAt)}</time></dd>
      </dl>
      <div class="mail">
        !${text
          .trim()
          .split(/\n\s*\n/)
          .map(paragraph)}
      </div>`,
  );
}

/** Addresses can be followed, as a mail program lets one do. */
function paragraph(text: string): string {
  const pieces = text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((piece, at) => (at % 2 ? html`<a href="${piece}">${piece}</a>` : html`${piece}`));
  return html`<p>!${pieces.join('').replaceAll('\n', '<br />')}</p>`;
}

function layout(title: string, body: string): string {
  return html`<!doctype html>
    <html lang="it">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · Soglia</title>
        <link rel="stylesheet" href="/demo/posta.css" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          !${body}
        </main>
      </body>
    </html>`;
}
