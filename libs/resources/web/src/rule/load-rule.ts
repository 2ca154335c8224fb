// SPDX-License-Identifier: EUPL-1.2
import type { Type } from '@angular/core';

/** The editor that the front door hangs where a page has a rule. */
export async function ruleEditor(): Promise<Type<unknown>> {
  return (await import('./rule-panel')).RulePanel;
}
