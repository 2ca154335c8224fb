// SPDX-License-Identifier: EUPL-1.2
import { hasRightToLeft } from './bidi';

type Doc = PDFKit.PDFDocument;
interface OpenFont {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
}

export interface FontRun {
  readonly text: string;
  readonly font: string;
}

/** In this order: our own face, and for what it lacks one that has it. A face comes in files of some alphabets each. */
const FILES = (weight: 400 | 700) => [
  `@fontsource/titillium-web/files/titillium-web-latin-${weight}-normal.woff`,
  `@fontsource/titillium-web/files/titillium-web-latin-ext-${weight}-normal.woff`,
  ...['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'].map(
    (part) => `@fontsource/noto-sans/files/noto-sans-${part}-${weight}-normal.woff`,
  ),
  `@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-${weight}-normal.woff`,
];
const UNKNOWN = '?';

/** The embedded fonts of one document. Each is opened when the first character asks for it. */
export class Fonts {
  private readonly chosen = { regular: new Map<string, string | null>(), strong: new Map<string, string | null>() };

  constructor(private readonly doc: Doc) {
    for (const weight of [400, 700] as const) for (const file of FILES(weight)) doc.registerFont(file, require.resolve(file));
  }

  /** Cuts text where its font changes. What no font can draw becomes a question mark; a mark that none can draw is left out. */
  runs(text: string, strong: boolean): FontRun[] {
    const runs: { text: string; font: string }[] = [];
    for (const character of text) {
      const last = runs.at(-1);
      const font = this.fontOf(character, strong, last?.font);
      if (font === null && /^\p{M}/u.test(character)) continue;
      const run = { text: font === null ? UNKNOWN : character, font: font ?? this.fontOf(UNKNOWN, strong) ?? '' };
      if (last?.font === run.font) last.text += run.text;
      else runs.push(run);
    }
    return runs;
  }

  width({ text, font }: FontRun, size: number): number {
    return this.doc.font(font).fontSize(size).widthOfString(text, shaping(text));
  }

  private fontOf(character: string, strong: boolean, near?: string): string | null {
    // A blank or an accent stays with what it follows.
    if (near !== undefined && /^[\s\p{M}]/u.test(character) && this.has(near, character)) return near;
    const known = this.chosen[strong ? 'strong' : 'regular'];
    const found = known.get(character) ?? FILES(strong ? 700 : 400).find((file) => this.has(file, character)) ?? null;
    known.set(character, found);
    return found;
  }

  private has(file: string, character: string): boolean {
    const { _font } = this.doc.font(file) as unknown as { readonly _font: OpenFont };
    return _font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  }
}

/** Right to left is shaped as a whole; all else word by word, which pdfkit remembers. */
export const shaping = (text: string): { features?: [] } => (hasRightToLeft(text) ? { features: [] } : {});
