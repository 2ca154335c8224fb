// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Icon } from '@soglia/ui';
import type { Protocol } from '../calls/protocol-shapes';

/** The versions of a protocol, newest first: who wrote and published each, since when, why it ended; and the way to what changed. */
@Component({
  selector: 'sg-protocol-versions',
  imports: [DayPipe, Icon, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sg-box" aria-labelledby="t-versioni">
      <div class="sg-box-head">
        <h2 class="sg-h2" id="t-versioni">{{ 'protocols.versions.title' | transloco }}</h2>
        @if (protocol().versions.length > 1) {
          <a class="sg-push" [routerLink]="['/rete/protocolli', protocol().id, 'differenze']">{{
            'protocols.versions.compare' | transloco
          }}</a>
        }
      </div>
      <ul>
        @for (line of protocol().versions; track line.id) {
          <li>
            <a
              class="sg-item"
              [routerLink]="['/rete/protocolli', protocol().id]"
              [queryParams]="{ versione: line.id }"
              [attr.aria-current]="line.id === shown() ? 'true' : null"
            >
              <b>{{ 'protocols.read.number' | transloco: { number: line.number } }}</b>
              <span class="sg-item-tags">
                <span [class]="'sg-tag ' + looks[line.state]">
                  @if (line.state === 'in-force') {
                    <sg-icon name="check" />
                  }
                  {{ 'protocols.state.' + line.state | transloco }}
                </span>
              </span>
              <small class="sg-dots">
                @if (line.inForceFrom; as from) {
                  <span>{{
                    (line.inForceTo ? 'protocols.read.fromTo' : 'protocols.read.since')
                      | transloco: { from: (from | sgDay), to: line.inForceTo ? (line.inForceTo | sgDay) : '' }
                  }}</span>
                }
                <span>{{
                  'protocols.versions.written' | transloco: { name: line.writtenBy.displayName, day: (line.writtenAt | sgDay) }
                }}</span>
                @if (line.publishedBy; as hand) {
                  <span>{{ 'protocols.versions.published' | transloco: { name: hand.displayName } }}</span>
                }
                @if (line.state !== 'draft') {
                  <span>{{ 'protocols.versions.referrals' | transloco: { n: line.referrals } }}</span>
                }
              </small>
              @if (line.changeNote; as note) {
                <small>{{ note }}</small>
              }
              @if (line.endReason; as reason) {
                <small>{{ 'protocols.versions.ended' | transloco: { reason } }}</small>
              }
            </a>
          </li>
        }
      </ul>
    </section>
  `,
})
export class VersionsView {
  readonly protocol = input.required<Protocol>();
  /** Id of the version that the page shows. */
  readonly shown = input.required<string>();
  protected readonly looks = { draft: 'is-scadenza', 'in-force': 'is-verificato', ended: '' } as const;
}
