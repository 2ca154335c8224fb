// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { FormArea } from '@soglia/resources-domain';
import { CODE_LISTS, inLanguage } from '@soglia/ui';
import { type CodeOption, CodesView } from '../fields/codes-view';
import { ComuniView } from '../fields/comuni-view';

/** Whom the service is for by where they live: comuni, sub-ambiti, or everybody where nothing is said. */
@Component({
  selector: 'sg-areas',
  imports: [CodesView, ComuniView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-stack' },
  template: `
    <sg-codes
      labelKey="resources.rule.subAmbiti"
      at="/serviceAreas/sub"
      [codes]="codesOf('sub-ambito')"
      [options]="subAmbiti()"
      (changed)="setSubAmbiti($event)"
    />
    <sg-comuni
      labelKey="resources.rule.comuni"
      at="/serviceAreas"
      [codes]="codesOf('comune')"
      [names]="names()"
      [error]="error()"
      (picked)="add($event)"
      (removed)="remove($event)"
    />
  `,
})
export class AreasView {
  readonly areas = input.required<readonly FormArea[]>();
  readonly names = input.required<ReadonlyMap<string, string>>();
  readonly error = input<string | null>(null);
  readonly changed = output<readonly FormArea[]>();
  readonly comuneNamed = output<{ belfiore: string; name: string }>();

  private readonly codeLists = inject(CODE_LISTS);
  protected readonly subAmbiti = computed<CodeOption[]>(
    () => this.codeLists.lists()?.subAmbiti.map(({ code, label }) => ({ code, label: inLanguage(label) })) ?? [],
  );

  protected codesOf(type: string): string[] {
    return this.areas().flatMap(({ extentType, extent }) => (extentType === type && extent ? [extent] : []));
  }

  protected setSubAmbiti(codes: readonly string[]): void {
    const others = this.areas().filter(({ extentType, extent }) => extentType !== 'sub-ambito' || codes.includes(extent ?? ''));
    const there = this.codesOf('sub-ambito');
    this.changed.emit([...others, ...codes.filter((code) => !there.includes(code)).map((code) => areaOf('sub-ambito', code))]);
  }

  protected add(comune: { belfiore: string; name: string }): void {
    this.comuneNamed.emit(comune);
    if (!this.codesOf('comune').includes(comune.belfiore)) this.changed.emit([...this.areas(), areaOf('comune', comune.belfiore)]);
  }

  protected remove(code: string): void {
    this.changed.emit(this.areas().filter(({ extentType, extent }) => extentType !== 'comune' || extent !== code));
  }
}

const areaOf = (extentType: string, extent: string): FormArea => ({ extentType, extent, validFrom: null, validTo: null });
