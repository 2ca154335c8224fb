// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { language, Languages } from '@soglia/ui';

/** Says which language the page speaks, and passes to the other. */
@Component({
  selector: 'sg-language-switch',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="sg-bar-btn" [attr.aria-label]="'shell.language.switch' | transloco" (click)="change()">
      {{ code() }}
    </button>
    <span class="sg-vh" role="status">{{ said() | transloco }}</span>
  `,
})
export class LanguageSwitch {
  private readonly languages = inject(Languages);
  protected readonly code = computed(() => language().toUpperCase());
  protected readonly said = signal('');

  protected async change(): Promise<void> {
    this.said.set('');
    try {
      await this.languages.use(language() === 'it' ? 'fr' : 'it');
      this.said.set('shell.language.now');
    } catch {
      this.said.set('shell.language.failure');
    }
  }
}
