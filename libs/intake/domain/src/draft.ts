// SPDX-License-Identifier: EUPL-1.2

/** How long somebody who saved a draft counts as being at it, in milliseconds. */
export const PRESENCE_MS = 2 * 60 * 1000;
/** Drafts that one operator may keep at once. */
export const MOST_DRAFTS = 50;
/** What a page may keep of its form, in bytes of JSON. */
export const DRAFT_MAX_BYTES = 200 * 1024;
