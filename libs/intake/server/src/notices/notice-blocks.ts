// SPDX-License-Identifier: EUPL-1.2
import type { NoticeKind } from '@soglia/intake-domain';
import type { PdfBlock } from '@soglia/platform';
import type { Notice } from './notice-files';

/** To be filled in by hand where the house does not know. */
const BLANK = '______________________________';

/** A notice of one kind, in reading order. */
export function noticeBlocks(
  { title, subtitle, intro, sections }: Notice,
  kind: NoticeKind,
  controller: string | null,
): readonly PdfBlock[] {
  const fill = (text: string) => text.replaceAll('{controller}', controller ?? BLANK).replaceAll('{blank}', BLANK);
  return [
    { kind: 'heading', level: 1, text: title },
    { kind: 'paragraph', size: 'large', text: subtitle[kind] },
    { kind: 'paragraph', text: fill(intro[kind]) },
    ...sections
      .filter(({ only }) => only === undefined || only === kind)
      .flatMap(({ heading, text = [], items = [] }): PdfBlock[] => [
        { kind: 'heading', level: 2, text: heading },
        ...text.map((each): PdfBlock => ({ kind: 'paragraph', text: fill(each) })),
        ...(items.length ? [{ kind: 'list', items: items.map(fill) } as const] : []),
      ]),
  ];
}
