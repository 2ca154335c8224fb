// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { MASK, maskThirdParties } from './redaction';

describe('a text handed to the person', () => {
  const others = { names: ['Rossi Mario', 'D’Angelo', 'Jérôme'], phones: ['347 555 0142'] };

  it.each([
    ['Ha chiamato MARIO ROSSI, il padre.', `Ha chiamato ${MASK}, il padre.`],
    ["La sig.ra D'Angelo e la D’Angelo", `La sig.ra ${MASK} e la ${MASK}`],
    ['Jerome vive qui', `${MASK} vive qui`],
    ['tel. 347.5550142 o +39 347-555-0142', `tel. ${MASK} o ${MASK}`],
    ['l’ISEE è di 12345678 euro', 'l’ISEE è di 12345678 euro'],
    ['Rossini canta', 'Rossini canta'],
  ])('%s → %s', (text, expected) => expect(maskThirdParties(text, others)).toBe(expected));

  it('keeps the person’s own name, also where the family shares it', () => {
    expect(maskThirdParties('Anna Rossi con Mario', others, ['Rossi', 'Anna'])).toBe(`Anna Rossi con ${MASK}`);
  });

  it('never lets a known name through, wherever it stands', () => {
    const word = fc.stringMatching(/^[A-Z][a-zàèéìòù]{2,11}$/);
    fc.assert(
      fc.property(
        word,
        fc.array(word, { maxLength: 6 }),
        fc.nat(6),
        fc.constantFrom(' ', ', ', '. ', '\n', '-', '(', '/'),
        (name, words, at, gap) => {
          const text = [...words.slice(0, at), name.toUpperCase(), ...words.slice(at)].join(gap);
          const masked = maskThirdParties(text, { names: [`Di ${name}`], phones: [] });
          expect(masked.toLowerCase().split(/[^\p{L}]+/u)).not.toContain(name.toLowerCase());
        },
      ),
    );
  });
});
