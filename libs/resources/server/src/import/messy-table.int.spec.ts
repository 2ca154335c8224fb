// SPDX-License-Identifier: EUPL-1.2
import { guessMapping } from '@soglia/resources-domain';
import { ImportDesk } from '../testing/import-desk';
import { PreviewImportQuery } from './preview-import.query';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk.room.close());

const header = [
  'Ente',
  'Nome servizio',
  'Descrizione',
  'Indirizzo',
  'CAP',
  'Comune',
  'Telefono',
  'E-mail',
  'Sito',
  'Orari',
  'Bisogni',
  'Verificato il',
  'Note interne',
];
const line = (comune: string, more: Record<string, string> = {}) =>
  header
    .map(
      (name) =>
        ({
          Ente: 'Associazione inventata',
          'Nome servizio': 'Pasti a domicilio',
          Descrizione: 'Porta i pasti',
          Indirizzo: 'Via di Prova 1',
          CAP: '11100',
          Comune: comune,
          Telefono: '0165 555 010 | 0165 555 011',
          'E-mail': 'pasti@prova.example',
          Sito: 'www.prova.example',
          Orari: 'lun-ven 9-12',
          Bisogni: 'D01, d02',
          'Verificato il': '31/12/2025',
          'Note interne': 'non per noi',
          ...more,
        })[name] ?? '',
    )
    .join(';');
const table = (...lines: string[]) => `${[header.join(';'), ...lines].join('\n')}\n`;

describe('somebody’s own table', () => {
  it('becomes cards: places by comune, needs by code, hours in words, and the rest is listed', async () => {
    const here = await desk.elsewhere();
    const { found, told } = await here.bring(table(line(here.place.comune)), { columns: guessMapping(header) });
    expect({ state: found.state, told }).toEqual({ state: 'applied', told: ['notice left-behind prova:0 Note interne'] });
    expect(await here.rows('service')).toMatchObject([
      { name: 'Pasti a domicilio', status: 'active', email: 'pasti@prova.example', url: 'https://www.prova.example' },
    ]);
    expect(await here.rows('location')).toMatchObject([{ belfiore: here.place.comune }]);
    expect(await here.rows('address')).toMatchObject([
      { address_1: 'Via di Prova 1', postal_code: '11100', state_province: 'TT', country: 'IT' },
    ]);
    expect(await here.rows('schedule')).toMatchObject([{ description: 'lun-ven 9-12', freq: null }]);
    expect(await here.rows('phone')).toHaveLength(2);
    expect((await here.rows('taxonomy_term')).map(({ code, taxonomy }) => [taxonomy, code]).sort()).toEqual([
      ['bisogni', 'D01'],
      ['bisogni', 'D02'],
    ]);
    const again = await here.bring(table(line(here.place.comune)), { columns: guessMapping(header) });
    expect(again.found.counts).toMatchObject({ inserted: 0, updated: 0, removed: 0 });
  });

  it('has its mistakes named by row and by its own headers', async () => {
    const here = await desk.elsewhere();
    const { told } = await here.bring(
      table(
        line('Paese che non c’è'),
        line(here.place.comune, { Bisogni: 'X99', 'E-mail': 'nessuna', 'Verificato il': '31/02/2025', 'Nome servizio': 'Altro' }),
      ),
      { columns: guessMapping(header) },
    );
    expect(told.filter((each) => each.startsWith('error'))).toEqual([
      'error unknown-comune prova:2 Comune',
      'error unknown-need prova:3 Bisogni',
      'error not-an-email prova:3 E-mail',
      'error not-a-date prova:3 Verificato il',
    ]);
  });

  it('may tell an organisation differently in every row: the first is kept, and it is noted', async () => {
    const here = await desk.elsewhere();
    const columns = guessMapping(['Ente', 'Servizio', 'Email ente']);
    const { found, told } = await here.bring('Ente;Servizio;Email ente\nEnte A;Uno;a@prova.example\nEnte A;Due;b@prova.example\n', {
      columns,
    });
    expect({ state: found.state, told }).toEqual({ state: 'applied', told: ['notice copies-differ prova:3 email'] });
    expect(await here.rows('organization')).toMatchObject([{ email: 'a@prova.example' }]);
  });

  it('is shown first, with what its columns seem to hold', async () => {
    const here = await desk.elsewhere();
    const id = await here.send(Buffer.from(table(line('A'), ...Array.from({ length: 30 }, () => line('B'))), 'latin1'));
    const preview = await here.room.get(PreviewImportQuery).execute(here.actor, id);
    expect(preview).toMatchObject({ table: true, encoding: 'utf-8', header });
    expect(preview.rows).toHaveLength(20);
    expect(preview.mapping.find(({ column }) => column === 'E-mail')?.target).toBe('service.email');
    expect(preview.mapping.at(-1)).toEqual({ column: 'Note interne', target: null });
    const json = await here.send('[{"id":"a"}]');
    expect(await here.room.get(PreviewImportQuery).execute(here.actor, json)).toMatchObject({ table: false });
  });
});
