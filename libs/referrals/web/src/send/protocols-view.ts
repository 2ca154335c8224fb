// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { followWords, Icon } from '@soglia/ui';
import { type RadioOption, RadiosView } from '../decide/radios-view';
import type { ProtocolMatch } from './send-calls';

/** The protocols under which the request may go, each with its terms; those that it does not fit, with why. */
@Component({
  selector: 'sg-send-protocols',
  imports: [Icon, RadiosView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (fitting().length > 0) {
      <sg-radios
        class="sg-send-wide"
        [name]="name()"
        [legend]="'send.protocol.legend' | transloco"
        [options]="options()"
        [value]="chosen()"
        (picked)="picked.emit($event)"
      />
    }
    @for (match of unfit(); track match.versionId) {
      <p class="sg-small sg-muted">
        <sg-icon name="ban" /> {{ 'send.protocol.unfit' | transloco: { title: match.title, why: match.failing.join('; ') } }}
      </p>
    }
  `,
})
export class ProtocolsView {
  readonly name = input.required<string>();
  readonly fitting = input.required<readonly ProtocolMatch[]>();
  readonly unfit = input.required<readonly ProtocolMatch[]>();
  readonly chosen = input.required<string | null>();
  readonly picked = output<string>();

  private readonly texts = inject(TranslocoService);
  protected readonly options = computed(() => {
    followWords();
    return this.fitting().map<RadioOption>(({ versionId, title, terms, fit, ask }) => ({
      value: versionId,
      label: title,
      detail: [fit === 'unknown' ? this.texts.translate<string>('send.protocol.ask', { ask: ask.join(' ') }) : '', ...terms]
        .filter(Boolean)
        .join(' · '),
    }));
  });
}
