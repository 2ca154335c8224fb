// SPDX-License-Identifier: EUPL-1.2
import { dayText } from '@soglia/kernel';
import { html } from 'ghtml';
import type { InclusionCriteria } from '../../upkeep/criteria';
import { icon } from '../../pages/icons';
import { addressIn, page } from '../../pages/page';
import type { Frame } from '../portal-frame';
import { type PortalLanguage, wordsOf } from '../../pages/words';

const reading = ({ lang, t, names, origin }: Frame, path: string, title: string, body: string) =>
  page({
    lang,
    title: t(title),
    path,
    origin,
    place: names.place,
    body: html`<div class="page">
      <div class="read">
        <h1>${t(title)}</h1>
        !${body}
      </div>
    </div>`,
  });

export function accessibilityView(frame: Frame): string {
  const { t } = frame;
  const part = (key: string) =>
    html`<h2>${t(key)}</h2>
      <p>${t(`${key}.text`)}</p>`;
  const body = html`<p>${t('a11y.1')}</p>
    <p>${t('a11y.2')}</p>
    !${['a11y.state', 'a11y.known', 'a11y.tell'].map(part)}`;
  return reading(frame, '/portale/accessibilita', 'a11y.title', body);
}

export function privacyView(frame: Frame): string {
  const { t } = frame;
  const body = html`<p>${t('privacy.lead')}</p>
    <ul>
      !${[1, 2, 3, 4, 5].map((n) => html`<li>${t(`privacy.${n}`)}</li>`)}
    </ul>`;
  return reading(frame, '/portale/privacy', 'privacy.title', body);
}

export function criteriaView(frame: Frame, criteria: InclusionCriteria): string {
  const { t, lang } = frame;
  const text = lang === 'fr' && criteria.textFr ? { text: criteria.textFr, lang } : { text: criteria.textIt, lang: 'it' as const };
  const parts = text.text.split(/\n\s*\n/).map((each) => html`<p class="pre">${each.trim()}</p>`);
  const body = html`!${criteria.validFrom ? html`<p>${t('criteria.valid', { on: dayText(criteria.validFrom) })}</p>` : ''}
    <div class="part" lang="${text.lang}">!${parts}</div>
    <p class="note">!${icon('info')}<span>${t('criteria.disclaimer')}</span></p>`;
  return reading(frame, '/portale/criteri', 'criteria.title', body);
}

const FILES = ['hsds.json', 'hsds.zip', 'schede.csv', 'schede.xlsx', 'cpsv-ap.jsonld', 'cpsv-ap.ttl'] as const;

export function openDataView(frame: Frame): string {
  const { t } = frame;
  const rows = FILES.map(
    (file) =>
      html`<tr>
        <th scope="row"><a href="/portale/dati-aperti/${file}" rel="nofollow">${file}</a></th>
        <td>${t(`data.${file.replace('cpsv-ap', 'cpsv')}`)}</td>
      </tr>`,
  );
  const body = html`<p>${t('data.lead')}</p>
    <table class="plain">
      <caption class="vh">
        ${t('data.caption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('data.file')}</th>
          <th scope="col">${t('data.what')}</th>
        </tr>
      </thead>
      <tbody>
        !${rows}
      </tbody>
    </table>
    <h2>${t('data.api')}</h2>
    <p>${t('data.api.text')} <a href="/interop/hsds/3.1/" rel="nofollow">/interop/hsds/3.1</a></p>
    <p>${t('data.note')}</p>`;
  return reading(frame, '/portale/dati-aperti', 'data.title', body);
}

/** What went wrong, in plain words: the same page for what is not there and for what is not for everybody. */
export function errorView(lang: PortalLanguage, status: number): string {
  const t = wordsOf(lang);
  const kind = [400, 404, 429, 503].includes(status) ? status : status >= 400 && status < 500 ? 400 : 500;
  const body = html`<div class="page">
    <div class="read">
      <h1>${t(`error.${kind}.title`)}</h1>
      <p>${t(`error.${kind}.text`)}</p>
      <p><a class="btn main" href="${addressIn(lang, '/portale')}">${t('error.home')}</a></p>
    </div>
  </div>`;
  return page({ lang, title: t(`error.${kind}.title`), path: '/portale', body, noindex: true });
}
