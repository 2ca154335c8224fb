// SPDX-License-Identifier: EUPL-1.2
import { head, type Source } from './source';
import { UnreadableFile } from './unreadable-file';

/** Neither a line nor a JSON card is longer: what is, would have to be held in memory whole. */
export const MAX_RECORD = 5_000_000;

const BOMS = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** By its mark; else by where its zeros stand; else UTF-8 where it is, and what Italian spreadsheets wrote before it where it is not. */
export async function encodingOf(source: Source): Promise<Encoding> {
  const start = await head(source, 4_096);
  const marked = BOMS.find(([, mark]) => mark.every((byte, i) => start[i] === byte));
  if (marked) return marked[0];
  const zerosAt = (parity: number) => start.reduce((sum, byte, i) => sum + (byte === 0 && i % 2 === parity ? 1 : 0), 0);
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (odd > start.length / 5 && even < odd / 4) return 'utf-16le';
  if (even > start.length / 5 && odd < even / 4) return 'utf-16be';
  if (even + odd > start.length / 10) throw new UnreadableFile('not-text');
  return (await isUtf8(source)) ? 'utf-8' : 'windows-1252';
}

/** A character cut off by the very end of the file is a truncated UTF-8, not another encoding. */
async function isUtf8(source: Source): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of (await source.open()) as AsyncIterable<Buffer>) decoder.decode(chunk, { stream: true });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

/** The text of a source piece by piece, without its mark. */
export async function* textOf(source: Source, encoding: Encoding, onBytes: (count: number) => void = () => {}): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of (await source.open()) as AsyncIterable<Buffer>) {
    onBytes(chunk.length);
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

/** Stops at a line that never ends, before anybody has to hold it. */
export async function* withBoundedLines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let [line, length] = [1, 0];
  for await (const piece of text) {
    let from = 0;
    for (let at = piece.indexOf('\n'); at !== -1; at = piece.indexOf('\n', from)) {
      length += at - from;
      if (length > MAX_RECORD) break;
      [line, length, from] = [line + 1, 0, at + 1];
    }
    if (length <= MAX_RECORD) length += piece.length - from;
    if (length > MAX_RECORD && /[\r]/.test(piece)) length = piece.length - piece.lastIndexOf('\r');
    if (length > MAX_RECORD) throw new UnreadableFile('record-too-large', { line }, { limit: MAX_RECORD });
    yield piece;
  }
}
