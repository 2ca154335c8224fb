// SPDX-License-Identifier: EUPL-1.2
import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@soglia/ui';
import type { ProtocolSection } from '../calls/protocol-shapes';
import { PreviewView } from '../read/preview-view';
import type { Issue } from './issues';

/** Beside the builder: what keeps the protocol from coming into force, each line leading to its field, and what it says in plain words. */
@Component({
  selector: 'sg-protocol-check',
  imports: [Icon, PreviewView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sg-box" aria-labelledby="t-sistemare">
      <div class="sg-box-head">
        <h2 class="sg-h2" id="t-sistemare">{{ 'protocols.check.title' | transloco }}</h2>
        <span class="sg-push sg-small sg-muted" role="status">{{
          (issues().length === 0 ? 'protocols.check.none' : issues().length === 1 ? 'protocols.check.one' : 'protocols.check.many')
            | transloco: { n: issues().length }
        }}</span>
      </div>
      @if (issues().length > 0) {
        <ul class="sg-box-body sg-lines sg-build-issues" tabindex="0" [attr.aria-label]="'protocols.check.title' | transloco">
          @for (issue of issues(); track issue.pointer + issue.text) {
            <li>
              <button type="button" class="sg-link" (click)="asked.emit(issue)">{{ issue.text }}</button>
            </li>
          }
        </ul>
      } @else {
        <p class="sg-box-body"><sg-icon name="check" /> {{ 'protocols.check.ready' | transloco }}</p>
      }
    </section>
    <section class="sg-box" aria-labelledby="t-anteprima" [attr.aria-busy]="checking()">
      <div class="sg-box-head">
        <h2 class="sg-h2" id="t-anteprima">{{ 'protocols.check.preview' | transloco }}</h2>
      </div>
      <div #words class="sg-box-body sg-build-preview" tabindex="0" role="group" aria-labelledby="t-anteprima">
        @if (failed()) {
          <p class="sg-error"><sg-icon name="alert" /> {{ 'protocols.check.failed' | transloco }}</p>
        }
        @if (preview().length > 0) {
          <sg-protocol-preview [sections]="preview()" [deep]="true" />
        } @else {
          <p class="sg-muted">{{ 'protocols.check.noPreview' | transloco }}</p>
        }
      </div>
    </section>
  `,
})
export class CheckView {
  readonly issues = input.required<readonly Issue[]>();
  readonly preview = input.required<readonly ProtocolSection[]>();
  readonly checking = input.required<boolean>();
  readonly failed = input.required<boolean>();
  readonly asked = output<Issue>();
  private readonly words = viewChild.required<ElementRef<HTMLElement>>('words');
  /** The first section that says something else than before. */
  private readonly changed = linkedSignal<readonly ProtocolSection[], { readonly place: number }>({
    source: this.preview,
    computation: (now, before) => ({ place: before?.source.length ? now.findIndex((each) => !isIn(before.source, each)) : -1 }),
  });

  constructor() {
    // What was just written is read back at once, without looking for it.
    afterRenderEffect(() => {
      const box = this.words().nativeElement;
      const section = box.querySelectorAll<HTMLElement>('section')[this.changed().place];
      if (section) box.scrollTop += section.getBoundingClientRect().top - box.getBoundingClientRect().top;
    });
  }
}

const isIn = (sections: readonly ProtocolSection[], { heading, lines }: ProtocolSection) =>
  sections.some((each) => each.heading === heading && each.lines.join('\n') === lines.join('\n'));
