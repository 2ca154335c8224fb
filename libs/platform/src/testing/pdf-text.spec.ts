// SPDX-License-Identifier: EUPL-1.2
import { writePdf } from '../pdf/write-pdf';
import { pdfText } from './pdf-text';

it('reads back what a document says, in several alphabets', async () => {
  const settings = { title: 'Prova', lang: 'it', date: new Date('2026-09-15T10:00:00Z') };
  const pdf = await writePdf(settings, [
    { kind: 'heading', level: 1, text: 'Età & diritti' },
    { kind: 'list', items: ['șase ore, вдома', 'efficace: 0165 555010'] },
  ]);
  for (const said of ['Età & diritti', 'șase ore, вдома', 'efficace: 0165 555010']) expect(pdfText(pdf)).toContain(said);
});
