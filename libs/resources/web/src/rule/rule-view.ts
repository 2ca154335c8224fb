// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { parseRule, type PredicateName } from '@soglia/kernel';
import { Icon } from '@soglia/ui';
import { controlId } from '../fields/column';
import { ruleSentence, type WordSource } from '../shared/field-words';
import { ClauseView } from './clause-view';
import { PREDICATES } from './rule-columns';
import { type ClauseForm, EMPTY_RULE, formOfRule, type GroupForm, type Joint, type RuleForm, ruleOfForm } from './rule-form';

/** Who may have the service, built condition by condition and read back as a sentence. */
@Component({
  selector: 'sg-rule',
  imports: [ClauseView, Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rule-view.html',
})
export class RuleView {
  readonly rule = input.required<unknown>();
  readonly words = input.required<WordSource>();
  readonly error = input<string | null>(null);
  readonly changed = output<unknown>();
  readonly comuneNamed = output<{ belfiore: string; name: string }>();

  /** Where the rule stands in the form, as a JSON pointer. */
  readonly at = input('/eligibilityRule');
  protected readonly id = computed(() => controlId(this.at()));
  protected readonly kinds = PREDICATES;
  /** Kept here while it is built: a condition that says nothing yet is in the builder, and not in the rule. */
  protected readonly form = linkedSignal<unknown, RuleForm | null>({
    source: this.rule,
    computation: (rule, before) => {
      const kept = before?.value;
      return kept && JSON.stringify(ruleOfForm(kept)) === JSON.stringify(rule ?? null) ? kept : formOfRule(rule);
    },
  });
  protected readonly sentence = computed(() => (this.rule() ? ruleSentence(this.rule(), this.words()) : null));
  protected readonly incomplete = computed(() => this.rule() !== null && parseRule(this.rule()).problems.length > 0);

  protected put(form: RuleForm): void {
    this.form.set(form);
    this.changed.emit(ruleOfForm(form));
  }

  protected setJoint(form: RuleForm, joint: string): void {
    this.put({ ...form, joint: joint as Joint });
  }

  protected replace(form: RuleForm, index: number, item: ClauseForm | GroupForm | null): void {
    this.put({ ...form, items: form.items.toSpliced(index, 1, ...(item ? [item] : [])) });
  }

  protected add(form: RuleForm, box: HTMLSelectElement): void {
    const item = itemOf(box.value);
    box.value = '';
    if (item) this.put({ ...form, items: [...form.items, item] });
  }

  protected inGroup(group: GroupForm, index: number, clause: ClauseForm | null): GroupForm {
    return { ...group, clauses: group.clauses.toSpliced(index, 1, ...(clause ? [clause] : [])) };
  }

  protected withClause(group: GroupForm, box: HTMLSelectElement): GroupForm {
    const item = itemOf(box.value);
    box.value = '';
    return item?.kind === 'clause' ? { ...group, clauses: [...group.clauses, item] } : group;
  }

  protected withJoint(group: GroupForm, joint: string): GroupForm {
    return { ...group, joint: joint as Joint };
  }

  protected startAgain(): void {
    this.put(EMPTY_RULE);
  }
}

function itemOf(kind: string): ClauseForm | GroupForm | null {
  if (kind === '') return null;
  if (kind === 'group') return { kind: 'group', joint: 'any', clauses: [] };
  return { kind: 'clause', negated: false, name: kind as PredicateName, inside: {} };
}
