// SPDX-License-Identifier: EUPL-1.2
import type { PdfBlock, PdfSettings } from './blocks';
import { cleanText, directionOf } from './clean-text';
import { drawBlock } from './draw-blocks';
import { drawLine } from './draw-line';
import { Fonts } from './fonts';
import { linesOf } from './lines';
import { type Frame, INK, Paper } from './paper';

const MARGINS = { A3: 56, A4: 50, A5: 34 } as const;
/** How long the writer may hold the process before others have their turn. */
const TURN_MS = 20;

/** Writes a tagged document (PDF/UA-1 markers, embedded fonts) that a screen reader reads in the order of its blocks. */
export async function writePdf(settings: PdfSettings, blocks: Iterable<PdfBlock> | AsyncIterable<PdfBlock>): Promise<Buffer> {
  const doc = await openDocument(settings);
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const written = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
  const paper = new Paper(doc, new Fonts(doc), settings.lang, settings.scale);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const { left, right } = doc.page.margins;
  const frame = { x: left, width: doc.page.width - left - right, direction: settings.direction ?? directionOf(settings.lang) };
  let since = performance.now();
  for await (const block of blocks) {
    drawBlock(paper, root, block, frame);
    if (performance.now() - since < TURN_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
  root.end();
  drawFooters(paper, settings, frame);
  doc.end();
  await written;
  return Buffer.concat(chunks);
}

async function openDocument({ title, subject, lang, date, format = 'A4', scale = 1 }: PdfSettings): Promise<PDFKit.PDFDocument> {
  // Loaded when it is needed: most programs never write a document.
  const { default: PdfDocument } = await import('pdfkit');
  const [titled, about] = [oneLine(title), oneLine(subject ?? '')];
  const margin = MARGINS[format] * scale;
  const doc = new PdfDocument({
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang,
    // Known to pdfkit and not yet to its types.
    subset: 'PDF/UA' as unknown as PDFKit.Mixins.PDFSubsets,
    size: format,
    margins: { top: margin, left: margin, right: margin, bottom: margin + 14 },
    bufferPages: true,
    // None of the fonts that are not embedded.
    font: null as unknown as string,
    info: { Title: titled, ...(about ? { Subject: about } : {}), CreationDate: date, ModDate: date, Creator: 'Soglia', Producer: 'Soglia' },
  });
  // pdfkit writes title and subject into the metadata's XML as they are.
  const endSubset = doc.endSubset.bind(doc);
  doc.endSubset = () => {
    endSubset();
    doc.info.Title = escapeXml(titled);
    if (about) doc.info.Subject = escapeXml(about);
  };
  return doc;
}

/** At the foot of every page, for the eye alone: who reads aloud knows the page without it. */
function drawFooters(paper: Paper, { footer = '', pageLabel = (page, pages) => `${page} / ${pages}` }: PdfSettings, frame: Frame): void {
  const { count } = paper.doc.bufferedPageRange();
  const look = { size: 8, colour: INK.soft };
  const text = linesOf(paper.fonts, oneLine(footer), look.size, (frame.width * 3) / 4 - 12)[0] ?? [];
  for (let page = 0; page < count; page++) {
    const label = linesOf(paper.fonts, oneLine(pageLabel(page + 1, count)), look.size, frame.width / 4)[0] ?? [];
    const wide = label.reduce((sum, run) => sum + paper.fonts.width(run, look.size), 0);
    paper.goTo({ page, y: 0 });
    paper.y = paper.bottom + 10;
    const labelX = frame.direction === 'rtl' ? frame.x : frame.x + frame.width - wide;
    paper.artifact('Pagination', () => {
      drawLine(paper, null, 'Artifact', text, frame, look);
      drawLine(paper, null, 'Artifact', label, { ...frame, x: labelX, width: wide }, look);
    });
  }
}

const oneLine = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim();

const escapeXml = (text: string) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
