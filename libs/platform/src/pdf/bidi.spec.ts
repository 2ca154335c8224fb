// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { levelsOf, mirrored, visualOrder } from './bidi';
import type { Direction } from './clean-text';

/** As UAX 9 writes its examples: capitals stand for right-to-left letters. */
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשת';
const toHebrew = (text: string) => text.replace(/[A-V]/g, (letter) => HEBREW[letter.charCodeAt(0) - 65] ?? letter);
const fromHebrew = (text: string) => text.replace(/[א-ת]/g, (letter) => String.fromCharCode(65 + HEBREW.indexOf(letter)));

function seen(text: string, direction: Direction): string {
  const line = toHebrew(text);
  const levels = levelsOf(line, direction);
  const cells = Array.from(line, (text, at) => ({ text, level: levels[at] ?? 0 }));
  return fromHebrew(
    visualOrder(cells)
      .map((cell) => (cell.level % 2 ? mirrored(cell.text) : cell.text))
      .join(''),
  );
}

describe('text that runs both ways', () => {
  it.each([
    ['ltr', 'car means CAR.', 'car means RAC.'],
    ['ltr', 'called "AN INTRODUCTION TO java" - $19.95', 'called "OT NOITCUDORTNI NA java" - $19.95'],
    ['rtl', 'CAR means car.', '.means car RAC'],
    ['rtl', 'CALL 8:30 (ROOM 5)', '(5 MOOR) 8:30 LLAC'],
    ['rtl', 'FROM 8:30-12:30', '12:30-8:30 MORF'],
    ['rtl', 'COST 50% OF €3,20', '€3,20 FO 50% TSOC'],
    ['rtl', 'MAIL a@b.org NOT', 'TON a@b.org LIAM'],
    ['rtl', 'CALL +39 0165 555010 NOT', 'TON +39 0165 555010 LLAC'],
    ['ltr', 'open 8-12', 'open 8-12'],
  ] as const)('%s: «%s» is seen as «%s»', (direction, text, visual) => {
    expect(seen(text, direction)).toBe(visual);
  });

  it('loses and repeats no character, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('ltr' as const, 'rtl' as const), (text, direction) => {
        const levels = levelsOf(text, direction);
        expect(levels).toHaveLength(text.length);
        const order = visualOrder(levels.map((level, at) => ({ level, at }))).map(({ at }) => at);
        expect(order.sort((a, b) => a - b)).toEqual(levels.map((_, at) => at));
      }),
    );
  });
});
