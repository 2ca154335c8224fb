// SPDX-License-Identifier: EUPL-1.2
import { dayText, romeDay } from '@soglia/kernel';
import { writePdf } from '@soglia/platform';
import { LEAFLETS } from './leaflet';
import { DETAIL, type SheetCard, sheetBlocks } from './sheet-blocks';

const SMALLEST = 0.8;
const ATTEMPTS = [...[1, 0.9].map((scale) => ({ detail: DETAIL[0], scale })), ...DETAIL.map((detail) => ({ detail, scale: SMALLEST }))];

/** First everything ever smaller, down to nine points; then less and less of a long card, until it is one page. */
export async function onOnePage(card: SheetCard, date: Date): Promise<Buffer> {
  const title = card.content.text('name')?.text ?? '';
  const footer = `${LEAFLETS.it['printed']} ${dayText(romeDay(date))}`;
  let sheet: Buffer = Buffer.alloc(0);
  for (const { detail, scale } of ATTEMPTS) {
    sheet = await writePdf({ title, lang: 'it', date, footer, pageLabel: () => '', scale }, sheetBlocks(card, detail));
    if (pagesOf(sheet) <= 1) return sheet;
  }
  return sheet;
}

export const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
