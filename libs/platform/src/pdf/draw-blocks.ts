// SPDX-License-Identifier: EUPL-1.2
import type { PdfBlock } from './blocks';
import { directionOf } from './clean-text';
import { drawQr } from './draw-qr';
import { drawTable } from './draw-table';
import { drawFacts, drawHeading, drawList, drawParagraph } from './draw-text';
import { type Element, type Frame, INK, inset, type Paper } from './paper';

const GUTTER = 18;

/** Sets one block below the last. A block in another language runs as that language does. */
export function drawBlock(paper: Paper, parent: Element, block: PdfBlock, outer: Frame): void {
  const lang = 'lang' in block ? block.lang : undefined;
  const frame = lang === undefined ? outer : { ...outer, direction: directionOf(lang) };
  switch (block.kind) {
    case 'heading':
      return drawHeading(paper, parent, block, frame);
    case 'paragraph':
      return drawParagraph(paper, parent, block, frame);
    case 'list':
      return drawList(paper, parent, block, frame);
    case 'facts':
      return drawFacts(paper, parent, block, frame);
    case 'table':
      return drawTable(paper, parent, block, frame);
    case 'qr':
      return drawQr(paper, parent, block, frame);
    case 'rule':
      return drawRule(paper, frame);
    case 'columns':
      return drawColumns(paper, parent, block, frame);
    case 'page-break':
      return paper.nextPage();
  }
}

function drawRule(paper: Paper, { x, width }: Frame): void {
  paper.make(12);
  paper.y += 4;
  paper.artifact('Layout', () => {
    paper.doc
      .lineWidth(0.75)
      .strokeColor(INK.line)
      .moveTo(x, paper.y)
      .lineTo(x + width, paper.y)
      .stroke();
  });
  paper.y += 8;
}

/** Side by side from one height; what follows begins below the longest. */
function drawColumns(
  paper: Paper,
  parent: Element,
  { columns, weights }: Extract<PdfBlock, { readonly kind: 'columns' }>,
  frame: Frame,
): void {
  const shares = columns.map((_, at) => weights?.[at] ?? 1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const room = frame.width - GUTTER * (columns.length - 1);
  const start = paper.place;
  let end = start;
  let offset = 0;
  columns.forEach((blocks, at) => {
    const width = (room * (shares[at] ?? 1)) / total;
    paper.goTo(start);
    for (const block of blocks) drawBlock(paper, parent, block, inset(frame, offset, width));
    paper.goToLower(end);
    end = paper.place;
    offset += width + GUTTER;
  });
}
