// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { allButOne, allInName, allTerms, nearestWords, plainWords, slipsBetween, Synonyms } from '../index';

const synonyms = new Synonyms([{ same: ['badante', 'assistente familiare'] }, { from: ['accompagnamento'], to: ['invalidità civile'] }]);
const terms = (text: string) => synonyms.terms(plainWords(text));

describe('words typed', () => {
  it('lose accents, capitals and everything that is not a letter or a figure', () => {
    expect(plainWords("L'Attività è un Cœur! ß 104/92")).toEqual(['l', 'attivita', 'e', 'un', 'coeur', 'ss', '104', '92']);
  });

  it('can never be read as an operator', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const words = plainWords(text);
        expect(words.length).toBeLessThanOrEqual(12);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]{1,40}$/u);
      }),
    );
  });
});

describe('synonyms', () => {
  it('go both ways in a group, and one way from another', () => {
    expect(terms('badante')[0]?.also).toEqual([{ words: ['assistente', 'familiare'], shown: 'assistente familiare' }]);
    expect(terms('cerco assistenti familiari')).toMatchObject([
      { typed: ['cerco'], also: [] },
      { typed: ['assistenti', 'familiari'], also: [{ shown: 'badante' }] },
    ]);
    expect(terms('accompagnamento')[0]?.also).toMatchObject([{ shown: 'invalidità civile' }]);
    expect(terms('invalidità civile').every(({ also }) => also.length === 0)).toBe(true);
  });

  it('are those of whole words', () => {
    expect(terms('badantesca')[0]?.also).toEqual([]);
  });

  it('make a query of words typed anywhere, or of another way to say them word by word', () => {
    expect(allTerms(terms('badante anziani'))).toBe('((badante) | (assistente <-> familiare)) & ((anziani))');
    expect(allInName(terms('badante'))).toBe('((badante:A) | (assistente:A <-> familiare:A))');
    expect([allButOne(terms('a b')), allButOne(terms('a b c'))]).toEqual([null, expect.stringContaining('((a)) & ((b))')]);
  });
});

describe('the word that was meant', () => {
  it.each([
    ['badatne', 'badante'],
    ['telesocorso', 'telesoccorso'],
    ['asili', 'asilo'],
    ['asilo', 'asilo'],
    ['sad', undefined],
    ['xxxxxxxx', undefined],
  ])('%s is %s', (typed, meant) => expect(nearestWords(typed, ['asilo', 'badante', 'telesoccorso', 'sede', 'sat'])[0]).toBe(meant));

  it('is as far from what was typed as what was typed is from it', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, b)).toBe(slipsBetween(b, a));
        expect(slipsBetween(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
