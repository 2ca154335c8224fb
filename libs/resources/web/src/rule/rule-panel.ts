// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { type EligibilityRule, parseRule } from '@soglia/kernel';
import { Languages, type RuleSlotInputs } from '@soglia/ui';
import { knownComuni } from '../edit/known-comuni';
import { resourcesFrench } from '../french';
import texts from '../i18n/it.json';
import { SearchCalls } from '../shared/calls/search-calls';
import { wordSource } from '../shared/word-source';
import { RuleView } from './rule-view';

/** The editor of a rule, lent to a page of another room. */
@Component({
  selector: 'sg-rule-panel',
  imports: [RuleView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sg-rule
      [at]="at()"
      [rule]="rule()"
      [words]="comuni.words()"
      [error]="error()"
      (changed)="changed()($event)"
      (comuneNamed)="comuni.name($event)"
    />
  `,
})
export class RulePanel {
  readonly at = input.required<string>();
  readonly rule = input.required<unknown>();
  readonly error = input<string | null>(null);
  readonly changed = input.required<RuleSlotInputs['changed']>();

  private readonly calls = inject(SearchCalls);
  private readonly asked = new Set<string>();
  protected readonly comuni = knownComuni(wordSource(signal(null)));
  private readonly codes = computed(() => {
    const { rule } = parseRule(this.rule());
    return rule ? comuniIn(rule) : [];
  });

  constructor() {
    // The panel stands on a page of another room, which does not bring these words.
    const languages = inject(Languages);
    languages.register('resources', texts, resourcesFrench);
    // Until the French words are there, or without them, the Italian ones stand.
    languages.ready().catch(() => undefined);
    effect(() => void this.learn(this.codes()));
  }

  /** The rule has codes alone: what they are called is asked once; one that is not found keeps its code. */
  private async learn(codes: readonly string[]): Promise<void> {
    for (const code of codes.filter((each) => !this.asked.has(each))) {
      this.asked.add(code);
      const found = (await this.calls.comuni(code).catch(() => [])).find(({ belfiore }) => belfiore === code);
      if (found) this.comuni.name(found);
    }
  }
}

function comuniIn(rule: EligibilityRule): readonly string[] {
  if ('all' in rule) return rule.all.flatMap(comuniIn);
  if ('any' in rule) return rule.any.flatMap(comuniIn);
  if ('not' in rule) return comuniIn(rule.not);
  return 'residence' in rule ? (rule.residence.comuni ?? []) : [];
}
