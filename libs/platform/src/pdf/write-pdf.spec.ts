// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { inflateSync } from 'node:zlib';
import PdfDocument from 'pdfkit';
import type { PdfBlock, PdfSettings } from './blocks';
import { Fonts } from './fonts';
import { linesOf } from './lines';
import { writePdf } from './write-pdf';

const DATE = new Date('2026-09-15T10:00:00Z');
const write = (blocks: readonly PdfBlock[], settings: Partial<PdfSettings> = {}) =>
  writePdf({ title: 'Documento di prova', lang: 'it', date: DATE, ...settings }, blocks);

/** The objects of a document, with every compressed stream opened. */
function opened(pdf: Buffer): { objects: string; contents: string[] } {
  const contents: string[] = [];
  const raw = pdf.toString('latin1');
  const objects = raw.replace(/(<<[^]*?>>)\s*stream\n([^]*?)\nendstream/g, (_, dictionary: string, data: string) => {
    const bytes = Buffer.from(data, 'latin1');
    const text = dictionary.includes('FlateDecode') ? inflateSync(bytes).toString('latin1') : data;
    if (/ (Tf|re|BDC)\b/.test(text)) contents.push(text);
    return `${dictionary} ${dictionary.includes('XML') ? text : ''}`;
  });
  return { objects, contents };
}
const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('latin1');
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

const ALL: PdfBlock[] = [
  { kind: 'heading', level: 1, text: 'Assistenza domiciliare' },
  { kind: 'paragraph', text: [{ text: 'A casa, ' }, { text: 'à la maison', lang: 'fr', strong: true }] },
  { kind: 'paragraph', lang: 'ar', text: 'سلام من المكتب، هاتف +39 0165 555010' },
  { kind: 'list', ordered: true, items: ['primo', 'secondo'] },
  {
    kind: 'facts',
    facts: [
      { label: 'Română', value: 'șase ore' },
      { label: 'Українська', value: 'вдома' },
    ],
  },
  { kind: 'rule' },
  {
    kind: 'columns',
    columns: [[{ kind: 'paragraph', text: 'sinistra' }], [{ kind: 'qr', data: 'https://soglia.example.org/è', alt: 'Apre la scheda' }]],
  },
  {
    kind: 'table',
    summary: 'Sportelli',
    columns: [{ header: 'Nome' }, { header: 'Telefono' }],
    rows: Array.from({ length: 80 }, (_, at) => [`Sportello ${at}`, '0165 555010']),
  },
];

describe('a written document', () => {
  it('says that it is tagged, in which language it is, and what it is called', async () => {
    const { objects } = opened(await write(ALL, { title: 'Età & <diritti>', subject: 'Prova' }));
    for (const mark of ['%PDF-1.7', '/Marked true', '/Lang (it)', '/DisplayDocTitle true', '<pdfuaid:part>1<', '/Tabs /S']) {
      expect(objects).toContain(mark);
    }
    expect(objects).toContain(`(\xfe\xff${utf16('Età & <diritti>')})`);
    expect(objects).toContain('>Et\xc3\xa0 &amp; &lt;diritti&gt;<');
  });

  it('has its blocks as elements in reading order, alternatives and languages included', async () => {
    const { objects } = opened(await write(ALL));
    const types = [...objects.matchAll(/\/S \/(\w+)/g)].map(([, type = '']) => type);
    for (const type of ['Document', 'H1', 'P', 'Span', 'L', 'LI', 'Lbl', 'LBody', 'Figure', 'Table', 'THead', 'TBody', 'TR', 'TH', 'TD']) {
      expect(types).toContain(type);
    }
    expect(objects).toMatch(/\/S \/Span\n\/Lang \(fr\)/);
    expect(objects).toMatch(/\/S \/P\n\/Lang \(ar\)/);
    expect(objects).toMatch(/\/S \/Figure\n\/Alt \(Apre la scheda\)/);
    expect(objects).toContain('/Scope /Column');
    expect(objects).toContain('/ListNumbering /Decimal');
  });

  it('shows nothing that is neither tagged nor an artifact', async () => {
    const { contents } = opened(await write(ALL, { footer: 'Ambito di prova' }));
    expect(contents.length).toBeGreaterThan(2);
    for (const content of contents) {
      let depth = 0;
      for (const [operator] of content.matchAll(/\b(BMC|BDC|EMC|TJ|Tj|f|S)$/gm)) {
        if (operator === 'BMC' || operator === 'BDC') depth += 1;
        else if (operator === 'EMC') depth -= 1;
        else expect({ operator, depth }).not.toMatchObject({ depth: 0 });
      }
      expect(depth).toBe(0);
    }
    expect(contents.join()).toMatch(/\/Artifact <<\s*\/Type \/Pagination/);
  });

  it('repeats a table’s header on every page for the eye and once for the ear', async () => {
    const { objects } = opened(await write(ALL));
    expect(Number(/\/Count (\d+)/.exec(objects)?.[1])).toBeGreaterThan(2);
    expect(count(objects, /\/S \/TH\n/g)).toBe(2);
    expect(count(objects, /\/S \/TD\n/g)).toBe(160);
  });

  it('holds every font it uses', async () => {
    const { objects } = opened(await write(ALL));
    const [fonts, files] = [count(objects, /\/Type \/FontDescriptor/g), count(objects, /\/FontFile[23]? /g)];
    expect(fonts).toBeGreaterThanOrEqual(5);
    expect(files).toBe(fonts);
    expect(objects).not.toMatch(/\/Type1\b|Helvetica/);
  });

  it('gives, beside glyphs that stand from right to left, the text as it is read', async () => {
    const { contents } = opened(await write([{ kind: 'paragraph', lang: 'ar', text: 'سلام' }]));
    expect(contents.join()).toContain(`/ActualText (\xfe\xff${utf16('سلام')})`);
  });

  it('is the same, byte for byte, for the same blocks and date', async () => {
    const [first, second] = [await write(ALL), await write(ALL)];
    expect(first.equals(second)).toBe(true);
    expect(first.equals(await write(ALL, { date: new Date('2026-09-16T10:00:00Z') }))).toBe(false);
  });

  it('stands whatever its texts are', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('\u0000', '\u202eabc', '👩‍👩‍👧', 'x'.repeat(500), 'م'.repeat(100), '\ud800', ''),
    );
    await fc.assert(
      fc.asyncProperty(text, text, fc.constantFrom('it', 'ar'), async (a, b, lang) => {
        const pdf = await write(
          [
            { kind: 'heading', level: 2, text: a, lang },
            { kind: 'facts', facts: [{ label: a, value: b }] },
            { kind: 'list', items: [a, b], lang },
            { kind: 'table', columns: [{ header: a }, { header: b, weight: 3 }], rows: [[b, a]] },
          ],
          { title: a, footer: b, lang },
        );
        expect(pdf.subarray(-6).toString()).toContain('%%EOF');
      }),
      { numRuns: 25, examples: [['x'.repeat(10_000), 'مكتب '.repeat(2_000), 'it']] },
    );
  });

  it('has no line wider than its place', () => {
    const doc = new PdfDocument({ font: null as unknown as string });
    const fonts = new Fonts(doc);
    const piece = fc.constantFrom(
      'parola ',
      'lunghissima-',
      'مكتب ',
      'الخدمات',
      'Україна ',
      'W'.repeat(90),
      ' ',
      'à',
      '👩',
      'https://x/y/z',
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 500 }), (value, width) => {
        for (const line of linesOf(fonts, value, 11, width)) {
          const shown = line.map((run, at) => (at === line.length - 1 ? { ...run, text: run.text.trimEnd() } : run));
          expect(shown.reduce((sum, run) => sum + fonts.width(run, 11), 0)).toBeLessThanOrEqual(width + 1);
        }
      }),
      { numRuns: 100 },
    );
  });
});
