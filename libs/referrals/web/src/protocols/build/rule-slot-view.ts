// SPDX-License-Identifier: EUPL-1.2
import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Failure, Loading, RULE_SLOT, type RuleSlotInputs } from '@soglia/ui';
import { controlId } from './column';

/** The place where the front door hangs the databank's editor of rules. */
@Component({
  selector: 'sg-rule-slot',
  imports: [Failure, Loading, NgComponentOutlet, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div tabindex="-1" role="group" [id]="id()" [attr.aria-labelledby]="titledBy()">
      @if (editor.error(); as cause) {
        <sg-failure [title]="'protocols.build.ruleFailure' | transloco" [cause]="cause" (again)="editor.reload()" />
      } @else if (editor.hasValue() && editor.value(); as component) {
        <ng-container *ngComponentOutlet="component; inputs: inputs()" />
      } @else {
        <sg-loading [rows]="2" />
      }
    </div>
  `,
})
export class RuleSlotView {
  readonly at = input.required<string>();
  readonly titledBy = input.required<string>();
  readonly rule = input.required<unknown>();
  readonly error = input.required<string | null>();
  readonly changed = output<unknown>();

  private readonly slot = inject(RULE_SLOT, { optional: true });
  protected readonly id = computed(() => controlId(this.at()));
  protected readonly editor = resource({ loader: async () => (this.slot ? await this.slot.load() : null) });
  private readonly put = (rule: unknown) => this.changed.emit(rule);
  protected readonly inputs = computed(() => {
    const inputs: RuleSlotInputs = { at: this.at(), rule: this.rule(), error: this.error(), changed: this.put };
    return { ...inputs };
  });
}
