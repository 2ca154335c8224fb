// SPDX-License-Identifier: EUPL-1.2
import { inflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { buffer } from 'node:stream/consumers';
import { csvStream } from './csv-stream';
import { guardCell, unguardCell } from './guard-cell';
import { xlsxStream } from './xlsx-stream';

const bare = (text: string) => text.replace(/^[\s"'\p{Cf}]+/u, '');
const signs = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '\t', '\r', '\n', "'", '"', ' ', '\u200b', '\u00a0', '1', 'a', '(', '0165');
const tricky = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(signs, { maxLength: 8 }).map((parts) => parts.join('')),
);

describe('the formula guard', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-2+3+cmd|’ /C calc’!A0',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '"=1"',
    "'=1",
    '＝1+1',
    '＠x',
    '\u200b=1',
    '\ufeff=HYPERLINK("x")',
    '+39 0165 555010+1',
    '+39=1',
  ])('puts an apostrophe before %j', (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
  });

  it.each(['Comune di prova', '+39 0165 555010', '+390165555010', '0165 555010', "dell'ambito", 'a=b', '«Casa»', '', '1-2'])(
    'leaves %j as people read it',
    (text) => {
      expect(guardCell(text)).toBe(text);
      expect(unguardCell(text)).toBe(text);
    },
  );

  it('lets nothing through that begins a calculation, and is undone exactly, whatever the text', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        const guarded = guardCell(text);
        expect(unguardCell(guarded)).toBe(text);
        if (!guarded.startsWith("'") && !/^\+[\d ]+$/.test(guarded)) expect(bare(guarded)).not.toMatch(/^[=+\-@＝＋]/);
      }),
      { numRuns: 2_000 },
    );
  });
});

interface Row {
  readonly name: string;
  readonly places: number | null;
}
const columns = [
  { header: 'nome', value: (row: Row) => row.name },
  { header: 'posti', value: (row: Row) => row.places },
];

async function csvOf(rows: AsyncIterable<Row> | Row[], settings = {}): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of csvStream(columns, rows, settings)) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString('utf8');
}

describe('a CSV sheet', () => {
  it('opens in an Italian spreadsheet: BOM, semicolons, CRLF, numbers as numbers', async () => {
    expect(await csvOf([{ name: 'Casa; «B»', places: -3 }])).toBe('\ufeffnome;posti\r\n"Casa; «B»";-3\r\n');
  });

  it('can be read again as it was, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tricky, { minLength: 1, maxLength: 5 }), async (names) => {
        const written = await csvOf(
          names.map((name) => ({ name, places: 1 })),
          { delimiter: ',', bom: false },
        );
        const read = parse(written, { record_delimiter: '\r\n', from: 2 }) as string[][];
        expect(read.map(([name = '']) => unguardCell(name))).toEqual(names.map((name) => Buffer.from(name).toString()));
      }),
      { numRuns: 200 },
    );
  });

  it('takes a hundred thousand rows one at a time', async () => {
    let made = 0;
    async function* rows() {
      for (; made < 100_000; made++) yield { name: `x${made}`, places: made };
    }
    const stream = csvStream(columns, rows());
    for await (const _ of stream) break;
    expect(made).toBeLessThan(5_000);
    stream.destroy();
  });

  it('ends with the error of a row that fails', async () => {
    async function* rows() {
      yield { name: 'one', places: 1 };
      throw new Error('the rows ended badly');
    }
    await expect(csvOf(rows())).rejects.toThrow('the rows ended badly');
  });
});

/** One file out of a zip, without a library: local headers one after the other. */
function unzipped(zip: Buffer, name: string): string {
  const entry = zip.indexOf(Buffer.from(name, 'latin1'), zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2])));
  const directory = entry - 46;
  const size = zip.readUInt32LE(directory + 20);
  const local = zip.readUInt32LE(directory + 42);
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const data = zip.subarray(from, from + size);
  return (zip.readUInt16LE(directory + 10) === 0 ? data : inflateRawSync(data)).toString('utf8');
}

describe('a workbook', () => {
  it('holds guarded text and real numbers, on a sheet with a name that spreadsheets accept', async () => {
    const rows: Row[] = [
      { name: '=1+1', places: 12 },
      { name: 'con \u0000 e \ud800 dentro <&>', places: null },
    ];
    async function* given() {
      yield* rows;
    }
    const book = await buffer(xlsxStream('Servizi: [tutti] / del territorio del Distretto', columns, given()));
    const [names, first] = [unzipped(book, 'xl/workbook.xml'), unzipped(book, 'xl/worksheets/sheet1.xml')];
    expect(/name="(Servizi[^"]*)"/.exec(names)?.[1]?.length).toBeLessThanOrEqual(31);
    expect(first).toContain('<v>12</v>');
    expect(first).not.toContain('<f>');
    expect(first).toContain("'=1+1");
    expect(first).toContain('con  e  dentro &lt;&amp;&gt;');
  });
});
