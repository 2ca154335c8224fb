// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CodeLists, DayPipe, Failure, Icon, labelOf, Loading } from '@soglia/ui';
import { act } from '../acts/act';
import { ProblemNote } from '../acts/problem-note';
import { nameOf } from '../shared/person-words';
import { HouseholdCalls } from './household-calls';
import type { ResponsibilityBody } from './household-shapes';
import { idsOfActs } from './ids-of-acts';
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
  private idOf = idsOfActs();
  protected readonly nameOf = nameOf;
  protected readonly said = resource({ params: () => this.minor(), loader: ({ params }) => this.calls.responsibility(params) });
  protected readonly writing = act();
  protected readonly open = signal(false);

  protected relationOf(code: string): string {
    return labelOf(this.lists().relations, code);
  }

  protected async write(body: ResponsibilityBody): Promise<void> {
    if (!(await this.writing.run(() => this.calls.writeResponsibility(this.idOf(body), body)))) return;
    this.open.set(false);
    this.idOf = idsOfActs();
    this.said.reload();
  }
}
