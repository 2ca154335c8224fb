// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Empty, Failure, Field, Icon, language, Loading } from '@soglia/ui';
import { ProtocolCalls } from '../calls/protocol-calls';
import type { ProtocolChange } from '../calls/protocol-shapes';
import { comparedVersions } from './compared-versions';

/** What changed between two versions, in words, section by section. Which two stands in the address. */
@Component({
  selector: 'sg-changes-page',
  imports: [Empty, Failure, Field, Icon, Loading, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './changes-page.html',
})
export class ChangesPage {
  readonly id = input.required<string>();
  /** `?prima=&dopo=` ids of versions. */
  readonly prima = input<string>();
  readonly dopo = input<string>();

  private readonly calls = inject(ProtocolCalls);
  private readonly router = inject(Router);
  protected readonly protocol = resource({ params: () => this.id(), loader: ({ params }) => this.calls.protocol(params) });
  protected readonly versions = computed(() => (this.protocol.hasValue() ? this.protocol.value().versions : []));
  protected readonly pair = computed(() => comparedVersions(this.versions(), this.prima(), this.dopo()));
  protected readonly changes = resource({
    params: () => {
      const pair = this.pair();
      return pair ? { ...pair, in: language() } : undefined;
    },
    loader: ({ params }) => this.calls.changes(params.after.id, params.before.id),
  });
  protected readonly sections = computed(() => {
    const all: readonly ProtocolChange[] = this.changes.hasValue() ? this.changes.value() : [];
    const names = [...new Set(all.map(({ section }) => section))];
    return names.map((name) => ({ name, changes: all.filter(({ section }) => section === name) }));
  });

  protected compare(prima: string | undefined, dopo: string | undefined): Promise<boolean> {
    return this.router.navigate([], { queryParams: { prima, dopo }, replaceUrl: true });
  }
}
