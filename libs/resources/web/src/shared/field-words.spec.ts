// SPDX-License-Identifier: EUPL-1.2
import { codeLists } from '../testing/code-lists';
import texts from '../i18n/it.json';
import { fieldWords, type WordSource } from './field-words';

const words: WordSource = {
  lists: codeLists,
  comuni: new Map([['C294', 'Châtillon']]),
  agencies: new Map(),
  now: new Date('2026-11-20T09:00:00Z'),
  say: (key, facts = {}) => {
    const found = key.split('.').reduce<unknown>((tree, part) => (tree as Record<string, unknown>)[part], texts.word);
    return String(found).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(facts[name]));
  },
};
const say = (field: Parameters<typeof fieldWords>[0], value: unknown) => fieldWords(field, value, words);

describe('what a field of a card says', () => {
  it('is words and never codes', () => {
    expect(say('needs', ['D04.01'])).toEqual(['Assistenza domiciliare']);
    expect(say('languages', ['fr'])).toEqual(['francese']);
    expect(say('serviceAreas', [{ extentType: 'comune', extent: 'C294', validFrom: '2027-01-01', validTo: null }])).toEqual([
      'Châtillon dal 01/01/2027',
    ]);
    expect(say('costs', [{ option: 'Pasto', amount: 6.5, amountDescription: 'secondo ISEE' }])).toEqual(['Pasto: 6,50 €, secondo ISEE']);
  });

  it('tells a rule as a sentence', () => {
    const rule = { all: [{ age: { min: 65 } }, { any: [{ residence: { comuni: ['C294'] } }, { disability: { recognised: true } }] }] };
    expect(say('eligibilityRule', rule)).toEqual(['65 anni o più e (residenza: Châtillon oppure disabilità riconosciuta)']);
    const far = { all: [{ not: { any: [{ age: { min: 65 } }, { residence: { regions: ['03'] } }] } }] };
    expect(say('eligibilityRule', far)).toEqual(['non: (65 anni o più oppure residenza: Lombardia)']);
    expect(say('serviceAreas', [{ extentType: 'region', extent: '03', validFrom: null, validTo: null }])).toEqual(['Regione Lombardia']);
    expect(say('eligibilityRule', { nonsense: true })).toEqual(['La regola non si può leggere: va riscritta.']);
  });

  it('says of a hidden place that it is hidden', () => {
    const place = { name: 'Casa', visibility: 'agencies', address: null, belfiore: 'C294', schedules: [], phones: [] };
    expect(say('places', [place])).toEqual(['Casa, Châtillon', 'Visibile solo ad alcuni enti']);
  });

  it('is nothing where nothing is said', () => expect(say('waitTime', null)).toEqual([]));
});
