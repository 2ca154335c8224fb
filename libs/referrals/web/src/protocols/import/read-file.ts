// SPDX-License-Identifier: EUPL-1.2

/** No protocol is longer; the server takes no more either. */
export const MOST_BYTES = 1_000_000;

export type ReadFile = { readonly value: object } | { readonly refused: 'too-large' | 'not-json' };

/** What a file holds, if it holds an object in JSON. */
export async function readJsonFile(file: Pick<File, 'size' | 'text'>): Promise<ReadFile> {
  if (file.size > MOST_BYTES) return { refused: 'too-large' };
  try {
    const value: unknown = JSON.parse(await file.text());
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { value } : { refused: 'not-json' };
  } catch {
    return { refused: 'not-json' };
  }
}
