// SPDX-License-Identifier: EUPL-1.2
import { hasRightToLeft, levelsOf, mirrored, visualOrder } from './bidi';
import { shaping } from './fonts';
import type { Line, TextRun } from './lines';
import type { Element, Frame, Paper } from './paper';

export interface TextLook {
  readonly size: number;
  readonly colour: string;
}

interface PlacedRun extends TextRun {
  readonly level: number;
  readonly order: number;
  readonly x: number;
}

/** How far below the top of its line a text stands, and how far the next line is, as shares of its size. */
const BASELINE = 1.05;
export const LEADING = 1.42;

/** Sets one line at the paper's height, as content of an element; what is in another language gets an element of its own. */
export function drawLine(paper: Paper, element: Element | null, type: string, line: Line, frame: Frame, look: TextLook): void {
  const runs = place(paper, line, frame, look.size);
  const baseline = paper.y + look.size * BASELINE;
  for (const group of byLanguage(runs)) {
    const draw = () => drawRuns(paper, group, baseline, look);
    const lang = group[0]?.lang ?? null;
    if (element === null) draw();
    else if (lang === null || lang === paper.lang) paper.content(element, type, draw);
    else {
      const span = paper.element(element, 'Span', { lang });
      paper.content(span, 'Span', draw);
      span.end();
    }
  }
}

/** Cuts the line where its direction changes and finds each run's place, in the order in which it is read. */
function place(paper: Paper, line: Line, frame: Frame, size: number): PlacedRun[] {
  const levels = levelsOf(line.map(({ text }) => text).join(''), frame.direction);
  const leveled: (TextRun & { level: number; order: number })[] = [];
  let at = 0;
  for (const run of line) {
    let from = at;
    for (let to = at + 1; to <= at + run.text.length; to++) {
      if (to < at + run.text.length && levels[to] === levels[from]) continue;
      leveled.push({ ...run, text: run.text.slice(from - at, to - at), level: levels[from] ?? 0, order: leveled.length });
      from = to;
    }
    at += run.text.length;
  }
  const visual = visualOrder(leveled).map((run) => ({ ...run, width: paper.fonts.width({ ...run, text: shape(run) }, size) }));
  const width = visual.reduce((sum, run) => sum + run.width, 0);
  // Blanks at the end hang out of the line: the text itself ends at its edge.
  const last = leveled.at(-1);
  const hanging = last ? paper.fonts.width({ ...last, text: /\s*$/.exec(last.text)?.[0] ?? '' }, size) : 0;
  let x = frame.direction === 'rtl' ? frame.x + frame.width - width + hanging - (last?.level === 1 ? hanging : 0) : frame.x;
  const set = visual.map((run) => {
    const here = { ...run, x };
    x += run.width;
    return here;
  });
  return set.sort((a, b) => a.order - b.order);
}

/** Arabic letters are turned and joined by the font; what else lies right to left is turned here. */
function shape({ text, level }: { readonly text: string; readonly level: number }): string {
  if (level % 2 === 0) return text;
  return hasRightToLeft(text) ? mirrored(text) : Array.from(mirrored(text)).reverse().join('');
}

function byLanguage(runs: readonly PlacedRun[]): PlacedRun[][] {
  const groups: PlacedRun[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last?.[0]?.lang === run.lang) last.push(run);
    else groups.push([run]);
  }
  return groups;
}

/** Glyphs that stand from right to left are given beside them the text as it is read. */
function drawRuns({ doc }: Paper, runs: readonly PlacedRun[], baseline: number, { size, colour }: TextLook): void {
  const turned = runs.some(({ level }) => level > 0);
  if (turned) doc.markContent('Span', { actual: runs.map(({ text }) => text).join('') });
  doc.fillColor(colour).fontSize(size);
  for (const run of runs) {
    const text = shape(run);
    doc.font(run.font).text(text, run.x, baseline, { lineBreak: false, baseline: 'alphabetic', ...shaping(text) });
  }
  if (turned) doc.endMarkedContent();
}
