// SPDX-License-Identifier: EUPL-1.2

/** A piece of a line; `lang` when it is not the document's own language. */
export interface PdfSpan {
  readonly text: string;
  readonly lang?: string;
  readonly strong?: boolean;
}

export type PdfText = string | readonly PdfSpan[];

export interface PdfColumn {
  readonly header: string;
  /** Share of the width; 1 when not said. */
  readonly weight?: number;
}

/** What a document is made of, in reading order. Size and place are the writer's business. */
export type PdfBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: PdfText; readonly lang?: string }
  | { readonly kind: 'paragraph'; readonly text: PdfText; readonly size?: 'small' | 'normal' | 'large'; readonly lang?: string }
  | { readonly kind: 'list'; readonly items: readonly PdfText[]; readonly ordered?: boolean; readonly lang?: string }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: PdfText }[]; readonly lang?: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly PdfColumn[];
      readonly rows: readonly (readonly PdfText[])[];
      /** What the table shows, for whoever cannot see it. */
      readonly summary?: string;
      readonly lang?: string;
    }
  /** A code for a telephone's camera, drawn as vectors; `alt` says where it leads. */
  | { readonly kind: 'qr'; readonly data: string; readonly alt: string; readonly caption?: string; readonly sizeMm?: number }
  | { readonly kind: 'rule' }
  /** Side by side, read one after the other; they do not continue on a second page. */
  | { readonly kind: 'columns'; readonly columns: readonly (readonly PdfBlock[])[]; readonly weights?: readonly number[] }
  | { readonly kind: 'page-break' };

export interface PdfSettings {
  readonly title: string;
  /** BCP 47, of the whole document: `it`, `fr`, `ar`. */
  readonly lang: string;
  /** Taken from the language when not said. */
  readonly direction?: 'ltr' | 'rtl';
  readonly subject?: string;
  /** The date the document bears: the same blocks at the same date are the same bytes. */
  readonly date: Date;
  readonly format?: 'A4' | 'A5' | 'A3';
  /** Smaller than 1 sets text, gaps and margins closer, for what must stay on its page; 0.75 is 8 points, and the least. */
  readonly scale?: number;
  readonly footer?: string;
  /** «1 / 3» when not said. */
  readonly pageLabel?: (page: number, pages: number) => string;
}
