// SPDX-License-Identifier: EUPL-1.2
/** What may have been done to a card on the page before, as its address says it. */
export const WRITTEN = ['salvata', 'proposta'] as const;
