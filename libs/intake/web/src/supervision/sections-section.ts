// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Section, SECTIONS } from '@soglia/intake-domain';
import { Failure, Loading } from '@soglia/ui';
import { act } from '../acts/act';
import { ProblemNote } from '../acts/problem-note';
import { SupervisionCalls } from './supervision-calls';
import type { PointSections } from './supervision-shapes';

/** What each access point must fill; a tick is kept at once, and a tick more takes it back. */
@Component({
  selector: 'sg-sections',
  imports: [Failure, Loading, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sg-box" aria-labelledby="t-obbligatorie">
      <div class="sg-box-head">
        <h2 class="sg-h2" id="t-obbligatorie">{{ 'desk.supervision.mandatory' | transloco }}</h2>
        <span class="sg-small sg-muted" role="status">{{ writing.busy() ? ('desk.saving' | transloco) : '' }}</span>
      </div>
      @if (points.error(); as cause) {
        <sg-failure [title]="'desk.supervision.failure' | transloco" [cause]="cause" (again)="points.reload()" />
      } @else if (points.hasValue()) {
        <div class="sg-box-body sg-stack">
          @for (point of points.value(); track point.code) {
            <fieldset class="sg-stack">
              <legend class="sg-strong">{{ point.name }}</legend>
              <div class="sg-ticks sg-ticks--columns">
                @for (section of sections; track section) {
                  <label class="sg-check">
                    <input
                      #box
                      type="checkbox"
                      [disabled]="!mayWrite()"
                      [checked]="point.mandatory.includes(section)"
                      (change)="set(point, section, box.checked)"
                    />
                    {{ 'desk.section.' + section | transloco }}
                  </label>
                }
              </div>
            </fieldset>
          }
          <sg-problem-note [problem]="writing.problem()" />
        </div>
      } @else {
        <sg-loading [rows]="3" />
      }
    </section>
  `,
})
export class SectionsSection {
  readonly mayWrite = input.required<boolean>();
  private readonly calls = inject(SupervisionCalls);
  protected readonly sections = SECTIONS;
  protected readonly points = resource({ loader: () => this.calls.sections() });
  protected readonly writing = act();

  protected async set(point: PointSections, section: Section, isMandatory: boolean): Promise<void> {
    const mandatory = isMandatory ? [...point.mandatory, section] : point.mandatory.filter((each) => each !== section);
    const done = await this.writing.run(async () => {
      const written = await this.calls.writeSections(point, mandatory);
      this.points.update((points) => points?.map((each) => (each.code === written.code ? written : each)));
    });
    if (!done) this.points.reload();
  }
}
