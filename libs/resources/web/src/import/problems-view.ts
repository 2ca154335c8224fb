// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Failure, Icon, Loading, pagedList } from '@soglia/ui';
import { type Import, ImportCalls } from '../shared/calls/import-calls';

/** What is wrong with a file: how often, and row by row. */
@Component({
  selector: 'sg-import-problems',
  imports: [Failure, Icon, Loading, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './problems-view.html',
})
export class ProblemsView {
  readonly there = input.required<Import>();
  private readonly calls = inject(ImportCalls);
  protected readonly list = pagedList(
    computed(() => ({ id: this.there().id, version: this.there().version })),
    ({ id }, cursor) => this.calls.problems(id, cursor),
  );
}
