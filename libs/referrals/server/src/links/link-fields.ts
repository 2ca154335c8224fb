// SPDX-License-Identifier: EUPL-1.2
import { html } from 'ghtml';
import type { Say } from './link-words';
import { NOTE_LENGTH, type Typed } from './typed-form';

/** What was typed into a form that comes back, and its fields that are wrong. */
export interface Again {
  readonly typed: Typed;
  readonly wrong: readonly string[];
}

export interface Asking extends Again {
  readonly say: Say;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** A field with its label, and under it what is wrong. */
function field({ say, wrong }: Asking, id: string, name: string, label: string, control: (attributes: string) => string): string {
  const bad = wrong.includes(name);
  const attributes = html`id="${id}" name="${name}" !${bad ? html`aria-invalid="true" aria-describedby="errore-${id}"` : ''}`;
  return html`<div class="field ${bad ? 'bad' : ''}">
    <label for="${id}">${say(label)}</label>
    !${bad ? html`<p id="errore-${id}" class="bad-text">${say(`wrong.${name}`)}</p>` : ''} !${control(attributes)}
  </div>`;
}

export function words(asking: Asking, name: string, label: string, required = false, id = name): string {
  const { typed } = asking;
  return field(
    asking,
    id,
    name,
    label,
    (attributes) =>
      html`<textarea !${attributes} rows="4" maxlength="${String(NOTE_LENGTH)}" !${required ? 'required' : ''}>
${typed[name] ?? ''}</textarea
      >`,
  );
}

/** One of a list of codes; the page proposes none. */
export function choice(asking: Asking, name: string, label: string, codes: readonly string[], prefix: string): string {
  const { say, typed } = asking;
  const option = (code: string) =>
    html`<option value="${code}" !${typed[name] === code ? 'selected' : ''}>${say(`${prefix}.${code}`)}</option>`;
  return field(
    asking,
    name,
    name,
    label,
    (attributes) =>
      html`<select !${attributes} required>
        <option value="">${say('choose')}</option>
        !${codes.map(option)}
      </select>`,
  );
}

export function dayField(asking: Asking, name: string, label: string): string {
  const { typed, today } = asking;
  return field(
    asking,
    name,
    name,
    label,
    (attributes) => html`<input !${attributes} type="date" max="${today}" value="${typed[name] ?? today}" required />`,
  );
}

/** What was typed is not shown again. */
export function codeField(asking: Asking, name: string, label: string): string {
  return field(
    asking,
    name,
    name,
    label,
    (attributes) => html`<input !${attributes} type="text" inputmode="numeric" maxlength="20" autocomplete="off" required />`,
  );
}
