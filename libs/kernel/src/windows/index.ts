// SPDX-License-Identifier: EUPL-1.2
/**
 * Windows: read-only SQL views that a context publishes for its neighbours. These are their rows.
 * The owner's migration creates the view; a neighbour may rely on these columns and on nothing else of the owner.
 */
export * from './access';
export * from './intake';
export * from './referrals';
export * from './resources';
export * from './territory';
