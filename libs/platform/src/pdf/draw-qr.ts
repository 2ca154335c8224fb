// SPDX-License-Identifier: EUPL-1.2
import qrcode from 'qrcode-generator';
import type { PdfBlock } from './blocks';
import { drawLines } from './draw-text';
import { linesOf } from './lines';
import { type Element, type Frame, INK, type Paper, placed } from './paper';

const MM = 72 / 25.4;
/** White that a camera needs around the code, in modules (ISO/IEC 18004). */
const QUIET = 4;
/** Beyond this a telephone cannot tell the modules of a printed code apart. */
const LONGEST = 600;

/** Draws a code as black rectangles, one for each run of dark modules, in a figure that says where it leads. */
export function drawQr(
  paper: Paper,
  parent: Element,
  { data, alt, caption, sizeMm = 30 }: Extract<PdfBlock, { readonly kind: 'qr' }>,
  frame: Frame,
): void {
  const bytes = Buffer.from(data, 'utf8');
  if (bytes.length > LONGEST) throw new RangeError(`a code holds ${LONGEST} bytes, not ${bytes.length}`);
  const code = qrcode(0, 'M');
  code.addData(bytes.toString('latin1'), 'Byte');
  code.make();
  const side = Math.min(sizeMm * MM, frame.width, paper.pageHeight / 2);
  paper.make(side + (caption === undefined ? 0 : 30));
  const [x, y] = [placed(frame, 0, side), paper.y];
  const figure = paper.element(parent, 'Figure', { alt, placement: 'Block', bbox: [x, y, x + side, y + side] });
  paper.content(figure, 'Figure', () => drawModules(paper, code, x, y, side));
  figure.end();
  paper.y += side + 3;
  if (caption === undefined) return;
  const text = paper.element(parent, 'P');
  drawLines(paper, text, 'P', linesOf(paper.fonts, caption, 9, frame.width), frame, { size: 9, colour: INK.soft });
  text.end();
  paper.y += 5;
}

function drawModules({ doc }: Paper, code: ReturnType<typeof qrcode>, x: number, y: number, side: number): void {
  const count = code.getModuleCount();
  const unit = side / (count + 2 * QUIET);
  for (let row = 0; row < count; row++) {
    for (let from = 0; from < count; from++) {
      if (!code.isDark(row, from)) continue;
      let to = from;
      while (to < count && code.isDark(row, to)) to++;
      // A hair wider than the module: between neighbours no white line is seen.
      doc.rect(x + (from + QUIET) * unit, y + (row + QUIET) * unit, (to - from) * unit, unit * 1.02);
      from = to;
    }
  }
  doc.fill('#000000');
}
