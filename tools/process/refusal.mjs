// SPDX-License-Identifier: EUPL-1.2
// @ts-check

/** Something the person at the keyboard can mend: shown as its one line, never as a stack. */
export class Refusal extends Error {}

const UNUSABLE = /** @type {Record<string, string>} */ ({
  EACCES: 'it belongs to another account; start as that one, or give the folder to this one',
  EPERM: 'it belongs to another account; start as that one, or give the folder to this one',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a part of that path is a file',
  ENOSPC: 'the disk is full',
});

/**
 * One line for what can be mended, undefined for a defect of ours (which deserves its stack).
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function lineFor(error) {
  if (error instanceof Refusal) return error.message;
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  const why = code && UNUSABLE[code];
  return why && path ? `Cannot use ${path}: ${why}.` : undefined;
}
