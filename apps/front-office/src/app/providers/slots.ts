// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@angular/core';
import { REFERRAL_SLOT, type ReferralSlot, RESOURCES_SLOT, type ResourcesSlot, RULE_SLOT, type RuleSlot } from '@soglia/ui';

const resources: ResourcesSlot = {
  load: () => import('@soglia/resources-web').then((room) => room.resourcesPanel()),
};

const referrals: ReferralSlot = {
  panel: () => import('@soglia/referrals-web').then((room) => room.referralSlot.panel()),
  line: () => import('@soglia/referrals-web').then((room) => room.referralSlot.line()),
  tag: () => import('@soglia/referrals-web').then((room) => room.referralSlot.tag()),
};

const rules: RuleSlot = {
  load: () => import('@soglia/resources-web').then((room) => room.ruleEditor()),
};

/** The panels that one desk lends to another's page. */
export function provideSlots(): Provider[] {
  return [
    { provide: RESOURCES_SLOT, useValue: resources },
    { provide: REFERRAL_SLOT, useValue: referrals },
    { provide: RULE_SLOT, useValue: rules },
  ];
}
