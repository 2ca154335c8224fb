// SPDX-License-Identifier: EUPL-1.2
import type { PdfBlock, PdfText } from './blocks';
import { drawLine, LEADING } from './draw-line';
import { langOf } from './draw-text';
import { type Line, linesOf } from './lines';
import { type Element, type Frame, INK, inset, type Paper } from './paper';

type Table = Extract<PdfBlock, { readonly kind: 'table' }>;

const LOOK = { size: 9.5, colour: INK.text };
const LINE = LOOK.size * LEADING;
const PADDING = 4;

interface Cell {
  readonly frame: Frame;
  readonly lines: readonly Line[];
  readonly type: 'TH' | 'TD';
}

/** A table with a header that every page repeats; a row stays together unless no page can hold it. */
export function drawTable(paper: Paper, parent: Element, table: Table, frame: Frame): void {
  const frames = framesOf(table, frame);
  const { summary, lang } = table;
  const element = paper.element(parent, 'Table', { ...langOf(lang), ...(summary === undefined ? {} : { alt: summary }) });
  const header = table.columns.map((column) => column.header);
  // Repeated on every page, it must leave room for rows.
  const most = Math.floor(paper.pageHeight / 4 / LINE);
  const headerLines = cellsOf(paper, header, frames, 'TH').map((cell) => ({ ...cell, lines: cell.lines.slice(0, most) }));
  const heightOf = (cells: readonly Cell[]) => Math.max(1, ...cells.map(({ lines }) => lines.length)) * LINE + 2 * PADDING;
  paper.make(heightOf(headerLines) + LINE + 2 * PADDING);
  const head = paper.element(element, 'THead');
  drawRow(paper, headerLines, frame, rowElements(paper, head, headerLines), null);
  head.end();
  const body = paper.element(element, 'TBody');
  const repeat = () => paper.artifact('Layout', () => drawRow(paper, headerLines, frame, null, null));
  for (const row of table.rows) {
    const cells = cellsOf(paper, row, frames, 'TD');
    if (heightOf(cells) + heightOf(headerLines) <= paper.pageHeight && paper.make(heightOf(cells))) repeat();
    drawRow(paper, cells, frame, rowElements(paper, body, cells), repeat);
  }
  body.end();
  element.end();
  paper.y += PADDING * 2;
}

function framesOf({ columns }: Table, frame: Frame): Frame[] {
  const total = columns.reduce((sum, { weight = 1 }) => sum + weight, 0);
  let offset = 0;
  return columns.map(({ weight = 1 }) => {
    const width = (frame.width * weight) / total;
    const cell = inset(frame, offset + PADDING, width - 2 * PADDING);
    offset += width;
    return cell;
  });
}

function cellsOf(paper: Paper, texts: readonly PdfText[], frames: readonly Frame[], type: Cell['type']): Cell[] {
  return frames.map((frame, at) => ({
    frame,
    lines: linesOf(paper.fonts, texts[at] ?? '', LOOK.size, frame.width, type === 'TH'),
    type,
  }));
}

function rowElements(paper: Paper, parent: Element, cells: readonly Cell[]): Element[] {
  const row = paper.element(parent, 'TR');
  return [row, ...cells.map(({ type }) => paper.element(row, type, type === 'TH' ? { scope: 'Column' } : {}))];
}

/** Line by line through all cells, so that a row of any length can go on overleaf. */
function drawRow(
  paper: Paper,
  cells: readonly Cell[],
  frame: Frame,
  elements: readonly Element[] | null,
  overleaf: (() => void) | null,
): void {
  const depth = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const isHeader = cells[0]?.type === 'TH';
  if (isHeader) ground(paper, frame, depth * LINE + 2 * PADDING, elements === null);
  paper.y += PADDING;
  for (let at = 0; at < depth; at++) {
    if (overleaf && paper.make(LINE + PADDING)) {
      overleaf();
      paper.y += PADDING;
    }
    cells.forEach(({ frame: cell, lines, type }, column) => {
      const line = lines[at];
      if (line) drawLine(paper, elements?.[column + 1] ?? null, type, line, cell, LOOK);
    });
    paper.y += LINE;
  }
  paper.y += PADDING;
  const rule = () =>
    paper.doc
      .lineWidth(0.5)
      .strokeColor(INK.line)
      .moveTo(frame.x, paper.y)
      .lineTo(frame.x + frame.width, paper.y)
      .stroke();
  if (elements === null) rule();
  else paper.artifact('Layout', rule);
  for (const element of [...(elements ?? [])].reverse()) element.end();
}

function ground(paper: Paper, frame: Frame, height: number, within: boolean): void {
  const draw = () => void paper.doc.rect(frame.x, paper.y, frame.width, height).fill(INK.ground);
  if (within) draw();
  else paper.artifact('Layout', draw);
}
