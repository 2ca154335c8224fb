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
    @if (terms().length > 0) {
      <details class="sg-send-copied">
        <summary>{{ 'send.protocol.terms' | transloco }}</summary>
        <ul>
          @for (term of terms(); track term) {
            <li>{{ term }}</li>
          }
        </ul>
      </details>
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

  protected readonly terms = computed(() => this.fitting().find(({ versionId }) => versionId === this.chosen())?.terms ?? []);
  private readonly texts = inject(TranslocoService);
  protected readonly options = computed(() => {
    followWords();
    return this.fitting().map<RadioOption>(({ versionId, title, terms, fit, ask }) => ({
      value: versionId,
      label: title,
      detail: [fit === 'unknown' ? this.texts.translate<string>('send.protocol.ask', { ask: ask.join(' ') }) : '', decisionTerm(terms)]
        .filter(Boolean)
        .join(' · '),
    }));
  });
}

/** The one that whoever sends looks for, without what happens otherwise; all of them are told once the protocol is chosen. */
function decisionTerm(terms: readonly string[]): string {
  const term = terms.find((each) => /d[eé]cid/i.test(each)) ?? terms[0] ?? '';
  return term.split(/[;.]/)[0] ?? '';
}
