// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@soglia/ui';

/** The languages in which a sheet for the citizen can be printed, each in its own words. */
const LANGUAGES = [
  { code: 'it', name: 'Italiano' },
  { code: 'fr', name: 'Français' },
  { code: 'en', name: 'English' },
  { code: 'ar', name: 'العربية' },
  { code: 'sq', name: 'Shqip' },
  { code: 'uk', name: 'Українська' },
  { code: 'ro', name: 'Română' },
] as const;

/** Opens the page to hand over, in the language that the person reads. */
@Component({
  selector: 'sg-sheet',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-sheet' },
  template: `
    <label class="sg-vh" [for]="'lingua-' + id()">{{ 'resources.sheet.language' | transloco }}</label>
    <select #box class="sg-select" [id]="'lingua-' + id()" (change)="language.set(box.value)">
      @for (each of languages; track each.code) {
        <option [value]="each.code" [attr.lang]="each.code" [selected]="each.code === language()">{{ each.name }}</option>
      }
    </select>
    <a class="sg-btn sg-btn--small" target="_blank" rel="noopener" [href]="address()">
      <sg-icon name="print" />{{ 'resources.sheet.print' | transloco }}
      <span class="sg-vh">{{ 'resources.newTab' | transloco }}</span>
    </a>
  `,
})
export class SheetView {
  readonly id = input.required<string>();
  protected readonly languages = LANGUAGES;
  protected readonly language = signal('it');
  protected readonly address = computed(() => `/api/v1/resources/${this.id()}/sheet?lingua=${this.language()}`);
}
