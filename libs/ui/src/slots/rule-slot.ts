// SPDX-License-Identifier: EUPL-1.2
import { InjectionToken, type Type } from '@angular/core';

/** What a page that holds a rule of eligibility tells the editor of it. */
export interface RuleSlotInputs {
  /** Where the rule stands in the page's form, as a JSON pointer: two editors on one page are told apart by it. */
  readonly at: string;
  /** A rule as the kernel reads it; null = none. */
  readonly rule: unknown;
  readonly error: string | null;
  /** Called with the rule as it is from now on. */
  readonly changed: (rule: unknown) => void;
}

export interface RuleSlot {
  /** The editor travels in a chunk of its own, and only when a page has room for it. */
  load(): Promise<Type<unknown>>;
}

/** Filled by the front door: pages of one context never import another's. */
export const RULE_SLOT = new InjectionToken<RuleSlot>('editor of a rule');
