// SPDX-License-Identifier: EUPL-1.2
import { dayText } from '@soglia/kernel';
import { html } from 'ghtml';
import { icon } from '../../pages/icons';
import { addressIn } from '../../pages/page';
import type { Frame } from '../portal-frame';

export interface Freshness {
  readonly on: string | null;
  readonly state: 'fresh' | 'ageing' | 'stale' | 'never';
}

/** How sure we are of a card, in words and shape, never by colour alone. */
export function freshTag({ on, state }: Freshness, { t }: Frame, key = `fresh.${state}`): string {
  const sure = state === 'fresh' || state === 'ageing';
  return html`<span class="tag ${sure ? 'is-ok' : 'is-old'}"
    >!${icon(sure ? 'check' : 'clock')} ${t(sure ? key : `fresh.${state}`, { on: on ? dayText(on) : '' })}</span
  >`;
}

export interface HitLine {
  readonly id: string;
  readonly name: string;
  readonly short: string | null;
  readonly organization: string;
  readonly verified: Freshness;
  /** Beside the organisation: where, how far, open, cost. */
  readonly facts?: readonly string[];
  readonly why?: string | null;
}

/** One card in a list of cards; the whole box leads there. */
export function hitItem({ id, name, short, organization, verified, facts = [], why }: HitLine, frame: Frame): string {
  return html`<li class="box hit">
    <h3><a href="${addressIn(frame.lang, `/portale/schede/${id}`)}">${name}</a></h3>
    !${short ? html`<p>${short}</p>` : ''}
    <p class="line">
      !${freshTag(verified, frame)} <span class="muted small">${[organization, ...facts].filter(Boolean).join(' · ')}</span>
    </p>
    !${why ? html`<p class="why">${why}</p>` : ''}
  </li>`;
}
