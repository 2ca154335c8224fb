// SPDX-License-Identifier: EUPL-1.2
import { cleanText } from './person-text';

/** Text of several lines as it is kept: each line cleaned, no more than one empty one between two; null when nothing is left. */
export function tidyText(text: string | null): string | null {
  if (text === null) return null;
  const lines = text.split(/\r\n?|\n/).map((line) => cleanText(line) ?? '');
  const clean = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return clean === '' ? null : clean;
}
