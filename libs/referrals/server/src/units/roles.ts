// SPDX-License-Identifier: EUPL-1.2

/** Roles that answer for what their agency decides (access, table of roles). */
export const HEADS: readonly string[] = ['responsabile', 'coordinatore'];

/** Roles that decide and work on what comes in, beside the heads. */
export const STAFF: readonly string[] = ['rete'];

/** Roles that may have a leg in hand. */
export const WORKERS: readonly string[] = [...STAFF, ...HEADS];
