// SPDX-License-Identifier: EUPL-1.2
import { html } from 'ghtml';
import { REPORT_LENGTH } from '../../upkeep/report-problem.use-case';
import { type CardContent } from './card-content';
import { icon } from '../../pages/icons';
import { addressIn, page } from '../../pages/page';
import type { Frame } from '../portal-frame';

export type ReportState = 'empty-form' | 'thanks' | 'empty' | 'long' | 'busy';

/** «Something is not right»: one field, no name, no way to be found. */
export function reportView(frame: Frame, content: CardContent, state: ReportState, typed = ''): string {
  const { lang, t, names, origin } = frame;
  const path = `/portale/schede/${content.document.id}/segnala`;
  const back = html`<p><a href="${addressIn(lang, `/portale/schede/${content.document.id}`)}">${t('report.back')}</a></p>`;
  const name = content.text('name')?.text ?? '';
  const wrong = state !== 'empty-form' && state !== 'thanks';
  const body = html`<div class="page">
    <div class="read">
      <h1>${t('report.title')}</h1>
      <p class="over">${t('report.about', { name })}</p>
      !${state === 'thanks'
        ? html`<p class="note is-ok" role="status">!${icon('check')}<span>${t('report.thanks')}</span></p>`
        : form(frame, path, state, typed)}
      !${back}
    </div>
  </div>`;
  const title = wrong ? `${t('report.error')}: ${t('report.title')}` : t('report.title');
  return page({ lang, title, path, body, origin, place: names.place, noindex: true });
}

function form({ lang, t }: Frame, path: string, state: ReportState, typed: string): string {
  const wrong = state !== 'empty-form';
  const id = wrong ? 'aiuto errore' : 'aiuto';
  return html`<form class="part" method="post" action="${addressIn(lang, path)}">
    <div class="field ${wrong ? 'bad' : ''}">
      <label for="testo">${t('report.text')}</label>
      <p id="aiuto" class="muted">${t('report.hint')}</p>
      !${wrong ? html`<p id="errore" class="bad-text" role="alert">${t(`report.${state}`)}</p>` : ''}
      <textarea
        id="testo"
        name="testo"
        rows="6"
        maxlength="${REPORT_LENGTH}"
        required
        aria-describedby="${id}"
        !${wrong ? 'aria-invalid="true" autofocus' : ''}
      >
${typed}</textarea
      >
    </div>
    <p class="acts"><button class="btn main">${t('report.send')}</button></p>
  </form>`;
}
