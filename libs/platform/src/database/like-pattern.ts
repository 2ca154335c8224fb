// SPDX-License-Identifier: EUPL-1.2

/** What was typed as LIKE takes it: its wildcards stand for themselves. */
export const likePattern = (typed: string) => typed.replace(/[\\%_]/g, '\\$&');
