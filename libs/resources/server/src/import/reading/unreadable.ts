// SPDX-License-Identifier: EUPL-1.2
import { UnreadableFile } from '@soglia/platform';
import type { ProblemCode } from '@soglia/resources-domain';

/** Of the files of a databank more can be wrong than of a file. */
export class Unreadable extends UnreadableFile<ProblemCode> {}
