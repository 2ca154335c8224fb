// SPDX-License-Identifier: EUPL-1.2
import { writePdf } from '@soglia/platform';
import { CardContent } from '../portal/views/card-content';
import { frameOf } from '../portal/portal-frame';
import { foreignDays } from './foreign-days';
import { LEAFLETS, SHEET_LANGUAGES, type SheetLanguage } from './leaflet';
import { DETAIL, sheetBlocks } from './sheet-blocks';
import { onOnePage, pagesOf } from './one-page';

const names = { place: '', needs: [], areas: [], comuni: [], nameOf: (_: string, code: string) => code };
const document = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Pasti caldi a casa',
  short_description: 'Un pasto al giorno portato a casa tua, dal lunedì al sabato.',
  eligibility_description: 'Chi vive solo e non può cucinare.',
  application_process: 'Telefona o vai allo sportello: un’operatrice ti incontra e scrive con te la domanda.',
  output_description: 'Un pasto completo, anche per chi ha una dieta.',
  wait_time: 'Circa una settimana',
  fees_description: 'Da 2 a 6 € a pasto, secondo l’ISEE',
  eligibility_rule: { all: [{ age: { min: 65 } }, { isee: { max: 20_000 } }] },
  email: 'pasti@ente.example.it',
  translations: { fr: { name: 'Repas chauds à la maison', application_process: 'Téléphonez ou allez au guichet.' } },
  organization: { name: 'Ente di prova' },
  phones: [{ number: '0165 555 020' }],
  required_documents: [{ document: 'documento d’identità e codice fiscale' }, { document: 'attestazione ISEE' }],
  service_at_locations: [
    {
      location: {
        name: 'Sportello di prova',
        addresses: [{ address_1: 'Via Inventata 11', postal_code: '11024', city: 'Prova' }],
        accessibility: [{ description: 'senza gradini' }],
      },
      schedules: [
        { freq: 'WEEKLY', byday: 'MO,WE,TH', opens_at: '08:30', closes_at: '12:30' },
        { freq: 'WEEKLY', byday: 'TH', opens_at: '14:00', closes_at: '16:30' },
      ],
    },
  ],
};
const card = (language: SheetLanguage, more: object = {}) => {
  const whole = { ...document, ...more };
  return {
    frame: frameOf('it', names, null, '2026-11-21'),
    content: new CardContent(whole, 'it'),
    french: language === 'fr' ? new CardContent(whole, 'fr') : null,
    language,
    address: 'https://welfare.example.it/portale/schede/1',
    verifiedOn: '2026-10-02',
  };
};
const date = new Date('2026-11-21T10:00:00Z');
const textOf = (language: SheetLanguage, more: object = {}) => JSON.stringify(sheetBlocks(card(language, more), DETAIL[0]));

describe('the printed sheet', () => {
  it.each(SHEET_LANGUAGES)('is one tagged page, in Italian and %s', async (language) => {
    const pdf = await onOnePage(card(language), date);
    expect(pagesOf(pdf)).toBe(1);
    expect(pdf.toString('latin1')).toMatch(/\/Lang \(it\)/);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('stays one page however much the card says, and says where the rest is', async () => {
    const long = 'Parole e parole che spiegano il servizio nei particolari. '.repeat(120);
    const more = {
      application_process: long,
      eligibility_description: long,
      required_documents: Array.from({ length: 60 }, (_, i) => ({ document: `carta ${i}` })),
    };
    const pdf = await onOnePage(card('fr', more), date);
    expect(pagesOf(pdf)).toBe(1);
    expect(
      pagesOf(
        await writePdf({ title: 'x', lang: 'it', date }, sheetBlocks(card('fr', more), { letters: 1e6, hours: 99, lines: 99, gets: true })),
      ),
    ).toBeGreaterThan(1);
    expect(textOf('fr', more)).toContain(LEAFLETS.fr['more']);
  });

  it('has every label in both languages, and the card’s texts in French where there are some', () => {
    expect(textOf('it')).not.toContain(' · ');
    expect(textOf('ar')).toContain(LEAFLETS.ar['bring']);
    expect(textOf('ar')).not.toContain('Repas');
    expect(textOf('fr')).toContain('Repas chauds à la maison');
    expect(textOf('fr')).toContain('Téléphonez ou allez au guichet.');
  });

  it('says the date of verification, or that nobody has verified yet', () => {
    expect(textOf('it')).toContain('02/10/2026');
    const never = sheetBlocks({ ...card('it'), verifiedOn: null }, DETAIL[0]);
    expect(JSON.stringify(never)).toContain(LEAFLETS.it['never']);
  });

  it('tells every rule, also one that refuses a group', () => {
    const rule = { all: [{ not: { any: [{ age: { min: 65 } }, { employment: { in: ['student'] } }] } }] };
    expect(textOf('it', { eligibility_rule: rule })).toContain('non: (65 anni o più oppure chi studia)');
  });

  it('covers and costs what is in force today', () => {
    const areas = [
      { extent_type: 'other', name: 'Valle di prima', valid_to: '2026-01-31' },
      { extent_type: 'other', name: 'Valle di adesso', valid_from: '2026-02-01' },
      { extent_type: 'other', name: 'Valle di poi', valid_from: '2027-01-01' },
    ];
    const prices = [
      { amount: 0, valid_to: '2026-01-31' },
      { option: 'Pasto', amount: 5 },
    ];
    const text = textOf('it', { service_areas: areas, cost_options: prices, fees_description: null });
    expect(text).toContain('"value":"Valle di adesso"');
    expect(text).toMatch(/"value":"Pasto[^"]*5[^"]*€"/);
    expect(textOf('it', { cost_options: [{ amount: 0, valid_to: '2026-01-31' }], fees_description: null })).not.toContain(
      LEAFLETS.it['free'],
    );
  });

  it('leads to the public card', () => expect(textOf('it')).toContain('"kind":"qr","data":"https://welfare.example.it/portale/schede/1"'));
});

describe('the leaflets', () => {
  it('say the same things in every language', () => {
    for (const language of SHEET_LANGUAGES) {
      expect(Object.keys(LEAFLETS[language]).sort()).toEqual(Object.keys(LEAFLETS.it).sort());
      for (const [key, text] of Object.entries(LEAFLETS[language]))
        expect({ language, key, said: text.trim() !== '' }).toEqual({ language, key, said: true });
    }
  });

  it.each([
    ['lunedì e mercoledì', 'Monday, Wednesday'],
    ['da lunedì a venerdì', 'Monday – Friday'],
    ['tutti i giorni', 'every day'],
    ['il primo martedì del mese', null],
    ['chiuso dal 01/08/2026 al 15/08/2026', null],
    ['ogni 2 settimane, sabato', null],
  ])('name the days of «%s» as %s', (italian, english) => expect(foreignDays(italian, 'en')).toBe(english));
});
