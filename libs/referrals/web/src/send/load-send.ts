// SPDX-License-Identifier: EUPL-1.2
import type { ReferralSlot } from '@soglia/ui';

/** What the front door hangs on the counter's pages. */
export const referralSlot: ReferralSlot = {
  panel: async () => (await import('./send-panel')).SendPanel,
  line: async () => (await import('./referral-line')).ReferralLine,
  tag: async () => (await import('./referral-tag')).ReferralTag,
};
