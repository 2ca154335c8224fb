// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CodeLists, DayPipe, Failure, Icon, labelOf, Loading } from '@soglia/ui';
import { act } from '../lists/act';
import { ProblemNote } from '../lists/problem-note';
import { nameOf } from '../person/person-words';
import { HouseholdCalls } from './household-calls';
import type { ResponsibilityBody } from './household-shapes';
import { ResponsibilityFormView } from './responsibility-form-view';

/** Who answers for a minor, and so may see and receive what is the minor's. */
@Component({
  selector: 'sg-responsibility',
  imports: [DayPipe, Failure, Icon, Loading, ProblemNote, ResponsibilityFormView, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './responsibility-section.html',
})
export class ResponsibilitySection {
  readonly minor = input.required<string>();
  readonly lists = input.required<CodeLists>();
  readonly mayWrite = input.required<boolean>();
  private readonly calls = inject(HouseholdCalls);
  protected readonly nameOf = nameOf;
  protected readonly said = resource({ params: () => this.minor(), loader: ({ params }) => this.calls.responsibility(params) });
  protected readonly writing = act();
  protected readonly open = signal(false);

  protected relationOf(code: string): string {
    return labelOf(this.lists().relations, code);
  }

  protected async write(body: ResponsibilityBody): Promise<void> {
    if (!(await this.writing.run(() => this.calls.writeResponsibility(crypto.randomUUID(), body)))) return;
    this.open.set(false);
    this.said.reload();
  }
}
