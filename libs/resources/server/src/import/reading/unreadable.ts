// SPDX-License-Identifier: EUPL-1.2
import type { ProblemCode, ProblemFacts } from '@soglia/resources-domain';

/** The file cannot be read any further. Nothing of it is written; the report says where it ends. */
export class Unreadable extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly at: { readonly line?: number; readonly column?: string; readonly file?: string } = {},
    readonly facts: ProblemFacts = {},
  ) {
    super(code);
    this.name = 'Unreadable';
  }
}
