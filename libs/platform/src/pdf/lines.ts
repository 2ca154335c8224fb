// SPDX-License-Identifier: EUPL-1.2
import type { PdfText } from './blocks';
import { cleanText } from './clean-text';
import type { FontRun, Fonts } from './fonts';

/** Text of one font and one language. */
export interface TextRun extends FontRun {
  readonly lang: string | null;
}

export type Line = readonly TextRun[];

/** What is never cut, unless it is wider than a whole line. */
interface Word {
  readonly runs: readonly TextRun[];
  readonly width: number;
}

const GRAPHEMES = new Intl.Segmenter('it', { granularity: 'grapheme' });

/** Breaks text into lines of a width: at blanks, after what joins words, and anywhere when a word alone is too wide. */
export function linesOf(fonts: Fonts, text: PdfText, size: number, width: number, strong = false): Line[] {
  const spans = typeof text === 'string' ? [{ text }] : text;
  const runs = spans.flatMap((span) => {
    const lang = 'lang' in span ? (span.lang ?? null) : null;
    return fonts.runs(cleanText(span.text), strong || ('strong' in span && span.strong === true)).map((run) => ({ ...run, lang }));
  });
  const lines: TextRun[][] = [[]];
  let left = width;
  for (const word of wordsOf(runs)) {
    if (word === 'line end') {
      lines.push([]);
      left = width;
      continue;
    }
    for (const piece of fitting(fonts, word, size, width)) {
      const bare = measure(fonts, trimmedEnd(piece), size);
      if (bare > left && lines.at(-1)?.length) {
        lines.push([]);
        left = width;
      }
      append(lines.at(-1) ?? [], piece);
      left -= measure(fonts, piece, size);
    }
  }
  return lines;
}

/** Words with the blanks that follow them. */
function* wordsOf(runs: readonly TextRun[]): Generator<readonly TextRun[] | 'line end'> {
  let word: TextRun[] = [];
  for (const run of runs) {
    for (const part of run.text.split(/(\n)|(?<=[ \u2009\u3000])(?![ \u2009\u3000])|(?<=[-/@–—])(?=[\p{L}\p{N}])/u)) {
      if (!part) continue;
      if (part === '\n') {
        yield word;
        yield 'line end';
        word = [];
        continue;
      }
      word.push({ ...run, text: part });
      if (/[ \u2009\u3000\-/@–—]$/u.test(part)) {
        yield word;
        word = [];
      }
    }
  }
  if (word.length) yield word;
}

const measure = (fonts: Fonts, word: Word['runs'], size: number) => word.reduce((sum, run) => sum + fonts.width(run, size), 0);

function trimmedEnd(word: Word['runs']): Word['runs'] {
  const last = word.at(-1);
  return last ? [...word.slice(0, -1), { ...last, text: last.text.trimEnd() }] : word;
}

/** The word itself, or what it is cut into because no line can hold it. */
function fitting(fonts: Fonts, word: Word['runs'], size: number, width: number): Word['runs'][] {
  if (measure(fonts, trimmedEnd(word), size) <= width) return [word];
  const pieces: TextRun[][] = [[]];
  let left = width;
  for (const run of word) {
    for (const { segment: text } of GRAPHEMES.segment(run.text)) {
      const wide = fonts.width({ ...run, text }, size);
      if (wide > left && pieces.at(-1)?.length) {
        pieces.push([]);
        left = width;
      }
      append(pieces.at(-1) ?? [], [{ ...run, text }]);
      left -= wide;
    }
  }
  return pieces;
}

/** Adds runs to a line; what continues in the same font and language is one run, so that it is shaped together. */
function append(line: TextRun[], runs: readonly TextRun[]): void {
  for (const run of runs) {
    const last = line.at(-1);
    if (last && last.font === run.font && last.lang === run.lang) line[line.length - 1] = { ...last, text: last.text + run.text };
    else line.push(run);
  }
}
