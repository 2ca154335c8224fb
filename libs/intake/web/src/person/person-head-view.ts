// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Icon } from '@soglia/ui';
import type { StartInfo } from '../shared/start-info';
import { detailWords } from './detail-words';
import type { PersonFile } from '../shared/person-shapes';
import { ageToday, nameOf } from '../shared/person-words';

/** Who it is, how sure we are, and how the person may be reached without danger: before anything else. */
@Component({
  selector: 'sg-person-head',
  imports: [DayPipe, Icon, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-stack' },
  template: `
    <div class="sg-row">
      <h1 class="sg-h1" tabindex="-1">{{ name() || ('desk.noName' | transloco) }}</h1>
      <span class="sg-tag" [class.is-verificato]="isSure()">
        @if (isSure()) {
          <sg-icon name="check" />
        }
        {{ 'desk.identification.' + file().details.identification | transloco }}
      </span>
      @if (age() !== null) {
        <span>{{ 'desk.age' | transloco: { n: age() } }}</span>
      }
      @if (file().isProtected) {
        <span class="sg-tag is-soppresso"><sg-icon name="lock" />{{ 'desk.protected' | transloco }}</span>
      }
      @if (file().notice; as notice) {
        <span class="sg-tag is-verificato"
          ><sg-icon name="note" />{{ 'desk.person.notice' | transloco: { day: (notice.givenOn | sgDay) } }}</span
        >
      } @else {
        <span class="sg-tag is-scadenza"><sg-icon name="note" />{{ 'desk.person.noNotice' | transloco }}</span>
      }
      <span class="sg-row sg-push">
        @if (mayAudit()) {
          <a class="sg-btn sg-btn--small" [routerLink]="['/sportello/persone', file().id, 'accessi']">{{
            'desk.person.accessLog' | transloco
          }}</a>
        }
        @if (mayExport()) {
          <a class="sg-btn sg-btn--small" [routerLink]="['/sportello/persone', file().id, 'esporta']">{{
            'desk.person.export' | transloco
          }}</a>
        }
        <a class="sg-btn sg-btn--main" routerLink="/sportello/contatti/nuovo" [info]="start()">
          <sg-icon name="plus" />{{ 'desk.person.contact' | transloco }}
        </a>
      </span>
    </div>
    @if (file().details.safeContact) {
      <div class="sg-note is-ritardo">
        <sg-icon name="shield" />
        <span
          ><strong>{{ 'desk.safe.title' | transloco }}.</strong> {{ safe() }}</span
        >
      </div>
    }
  `,
})
export class PersonHeadView {
  readonly file = input.required<PersonFile>();
  readonly mayExport = input.required<boolean>();
  readonly mayAudit = input.required<boolean>();
  private readonly words = detailWords();
  protected readonly start = computed<StartInfo>(() => ({ kind: 'start contact', person: this.file().id }));
  protected readonly name = computed(() => nameOf(this.file().details));
  protected readonly age = computed(() => ageToday(this.file().details));
  protected readonly isSure = computed(() => this.file().details.identification === 'codice-fiscale');
  protected readonly safe = computed(() => this.words.of('safeContact', this.file().details, this.file()));
}
