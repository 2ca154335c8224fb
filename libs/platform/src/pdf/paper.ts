// SPDX-License-Identifier: EUPL-1.2
import type { Direction } from './clean-text';
import type { Fonts } from './fonts';

export type Element = PDFKit.PDFStructureElement;

/** Of what pdfkit can do, what its types do not say. */
export interface ElementOptions {
  readonly lang?: string;
  readonly alt?: string;
  readonly bbox?: readonly [number, number, number, number];
  readonly placement?: 'Block';
  readonly scope?: 'Row' | 'Column';
}

/** Where blocks are set: a strip of the page, and the way its text runs. */
export interface Frame {
  readonly x: number;
  readonly width: number;
  readonly direction: Direction;
}

export const INK = { text: '#17324d', soft: '#455b71', line: '#c2ccd6', ground: '#f3f5f8' } as const;

/** The pages of a document and the place where the next thing goes. A page that is full is followed by the next, or by a new one. */
export class Paper {
  private at = 0;
  y: number;

  constructor(
    readonly doc: PDFKit.PDFDocument,
    readonly fonts: Fonts,
    readonly lang: string,
    readonly scale = 1,
  ) {
    this.y = doc.page.margins.top;
  }

  get bottom(): number {
    return this.doc.page.height - this.doc.page.margins.bottom;
  }

  get pageHeight(): number {
    return this.bottom - this.doc.page.margins.top;
  }

  get place(): { readonly page: number; readonly y: number } {
    return { page: this.at, y: this.y };
  }

  goTo({ page, y }: Paper['place']): void {
    this.at = page;
    this.doc.switchToPage(page);
    this.y = y;
  }

  /** Goes on below the lower of two places: the present one and another. */
  goToLower(place: Paper['place']): void {
    if (place.page > this.at || (place.page === this.at && place.y > this.y)) this.goTo(place);
  }

  nextPage(): void {
    const { count } = this.doc.bufferedPageRange();
    if (this.at + 1 < count) this.goTo({ page: this.at + 1, y: this.doc.page.margins.top });
    else {
      this.doc.addPage();
      this.at += 1;
      this.y = this.doc.page.margins.top;
    }
  }

  /** Goes to the next page when less than this is left of the present one, unless it is too much for any. True when it went. */
  make(room: number): boolean {
    if (this.y + room <= this.bottom || room > this.pageHeight) return false;
    this.nextPage();
    return true;
  }

  /** Space between blocks; none at the top of a page. */
  skip(space: number): void {
    if (this.y > this.doc.page.margins.top) this.y += space;
  }

  element(parent: Element, type: string, options: ElementOptions = {}): Element {
    const element = this.doc.struct(type, options as PDFKit.Mixins.StructureElementOptions);
    parent.add(element);
    return element;
  }

  /** Draws what an element holds. */
  content(element: Element, type: string, draw: () => void): void {
    element.add(this.doc.markStructureContent(type));
    draw();
    this.doc.endMarkedContent();
  }

  /** Draws what is there for the eye alone. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }
}

/** The x of something as wide as `width` that begins `offset` after the side where reading begins. */
export function placed({ x, width: whole, direction }: Frame, offset: number, width: number): number {
  return direction === 'rtl' ? x + whole - offset - width : x + offset;
}

export function inset(frame: Frame, offset: number, width = frame.width - offset): Frame {
  return { ...frame, x: placed(frame, offset, width), width };
}
