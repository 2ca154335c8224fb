// SPDX-License-Identifier: EUPL-1.2
import type { PdfBlock, PdfText } from './blocks';
import { drawLine, LEADING, type TextLook } from './draw-line';
import { type Line, linesOf } from './lines';
import { type Element, type ElementOptions, type Frame, INK, inset, type Paper } from './paper';

type Block<Kind extends PdfBlock['kind']> = Extract<PdfBlock, { readonly kind: Kind }>;

const SIZES = { small: 9, normal: 11, large: 14 } as const;
const HEADINGS = { 1: { size: 21, above: 4 }, 2: { size: 15, above: 14 }, 3: { size: 12, above: 10 } } as const;
const GAP = 7;
/** Narrower than this, a fact's value stands below its label. */
const ROOM_FOR_TWO = 230;

export const langOf = (lang: string | undefined): ElementOptions => (lang === undefined ? {} : { lang });

export function drawLines(paper: Paper, element: Element, type: string, lines: readonly Line[], frame: Frame, look: TextLook): void {
  for (const line of lines) {
    paper.make(look.size * LEADING);
    drawLine(paper, element, type, line, frame, look);
    paper.y += look.size * LEADING;
  }
}

export function drawHeading(paper: Paper, parent: Element, { level, text, lang }: Block<'heading'>, frame: Frame): void {
  const [size, above] = [HEADINGS[level].size * paper.scale, HEADINGS[level].above * paper.scale];
  const lines = linesOf(paper.fonts, text, size, frame.width, true);
  paper.skip(above);
  // Not alone at the foot of a page.
  paper.make((lines.length * size + 2 * SIZES.normal * paper.scale) * LEADING);
  const element = paper.element(parent, `H${level}`, langOf(lang));
  if (level < 3) paper.doc.outline.addItem(lines.flatMap((line) => line.map((run) => run.text)).join(''));
  drawLines(paper, element, `H${level}`, lines, frame, { size, colour: INK.text });
  element.end();
  paper.y += (level === 1 ? GAP : GAP / 2) * paper.scale;
}

export function drawParagraph(paper: Paper, parent: Element, { text, size = 'normal', lang }: Block<'paragraph'>, frame: Frame): void {
  const look = { size: SIZES[size] * paper.scale, colour: size === 'small' ? INK.soft : INK.text };
  const element = paper.element(parent, 'P', langOf(lang));
  drawLines(paper, element, 'P', linesOf(paper.fonts, text, look.size, frame.width), frame, look);
  element.end();
  paper.y += GAP * paper.scale;
}

export function drawList(paper: Paper, parent: Element, { items, ordered = false, lang }: Block<'list'>, frame: Frame): void {
  const list = numbered(paper.element(parent, 'L', langOf(lang)), ordered ? 'Decimal' : 'Disc');
  items.forEach((value, at) => {
    drawItem(paper, list, ordered ? { label: `${at + 1}.`, value, indent: 22 } : { label: '•', value, indent: 14 }, frame);
  });
  list.end();
  paper.y += GAP * paper.scale;
}

/** A label and what it is about, side by side where there is room, else one below the other. */
export function drawFacts(paper: Paper, parent: Element, { facts, lang }: Block<'facts'>, frame: Frame): void {
  const list = numbered(paper.element(parent, 'L', langOf(lang)), 'None');
  const indent = frame.width < ROOM_FOR_TWO ? 0 : frame.width * 0.3;
  for (const { label, value } of facts) drawItem(paper, list, { label: [{ text: label, strong: true }], value, indent }, frame);
  list.end();
  paper.y += GAP * paper.scale;
}

interface Item {
  readonly label: PdfText;
  readonly value: PdfText;
  /** Where the value begins; 0 when it stands below its label. */
  readonly indent: number;
}

function drawItem(paper: Paper, list: Element, { label, value, indent }: Item, frame: Frame): void {
  const look = { size: SIZES.normal * paper.scale, colour: INK.text };
  const labelLines = linesOf(paper.fonts, label, look.size, indent ? Math.max(indent - 8, 12) : frame.width);
  const valueLines = linesOf(paper.fonts, value, look.size, frame.width - indent);
  paper.make((labelLines.length + (indent ? 0 : 1)) * look.size * LEADING);
  const item = paper.element(list, 'LI');
  const [labelElement, body] = [paper.element(item, 'Lbl'), paper.element(item, 'LBody')];
  const top = paper.place;
  drawLines(paper, labelElement, 'Lbl', labelLines, indent ? inset(frame, 0, indent) : frame, look);
  const afterLabel = paper.place;
  if (indent) paper.goTo(top);
  drawLines(paper, body, 'LBody', valueLines, indent ? inset(frame, indent) : frame, look);
  paper.goToLower(afterLabel);
  for (const element of [labelElement, body, item]) element.end();
  paper.y += 3;
}

/** How a list's labels count: PDF/UA asks for it, pdfkit has no word for it. */
function numbered(list: Element, numbering: 'Decimal' | 'Disc' | 'None'): Element {
  const { dictionary } = list as unknown as { readonly dictionary: { readonly data: Record<string, unknown> } };
  dictionary.data['A'] = { O: 'List', ListNumbering: numbering };
  return list;
}
