// SPDX-License-Identifier: EUPL-1.2

/** What can be wrong with a file before anybody knows what is in it. */
export type FileProblem = 'not-text' | 'record-too-large' | 'too-many-columns' | 'truncated';

/** The file cannot be read any further. Nothing of it is written; the report says where it ends. */
export class UnreadableFile<Code extends string = FileProblem> extends Error {
  constructor(
    readonly code: Code,
    readonly at: { readonly line?: number; readonly column?: string; readonly file?: string } = {},
    readonly facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'UnreadableFile';
  }
}
