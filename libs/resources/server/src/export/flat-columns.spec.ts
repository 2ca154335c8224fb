// SPDX-License-Identifier: EUPL-1.2
import type { Territory } from '@soglia/resources-domain';
import { flatColumns } from './flat-columns';

const territory = { today: '2026-11-21', comune: () => null, serviceIri: (id: string) => id } as unknown as Territory;
const cell = (name: string, card: object) =>
  flatColumns(territory)
    .find(({ header }) => header === name)!
    .value({ id: '1', ...card });

describe('a card on one line', () => {
  const gone = { amount: 0, currency: 'EUR', valid_to: '2025-12-31' };
  const now = { amount: 4, currency: 'EUR', valid_from: '2026-01-01', valid_to: '2026-12-31' };
  const next = { amount: 5, currency: 'EUR', valid_from: '2027-01-01' };

  it('costs what it costs on the day, not what it cost or will cost', () => {
    const card = { cost_options: [gone, now, next] };
    expect([cell('quanto_costa', card), cell('gratuito', card)]).toEqual(['4 | EUR', 'no']);
    expect(cell('gratuito', { cost_options: [{ ...gone, valid_to: null }, next] })).toBe('sì');
    expect(cell('gratuito', { cost_options: [gone] })).toBeNull();
  });

  it('tells its hours in the words of every other page', () => {
    const schedules = [
      { freq: 'WEEKLY', byday: 'MO,WE', opens_at: '09:00', closes_at: '12:00', valid_to: '2026-12-31' },
      { freq: 'WEEKLY', byday: 'FR', opens_at: '09:00', closes_at: '12:00', valid_to: '2026-06-30' },
      { description: 'su appuntamento' },
    ];
    expect(cell('orari', { schedules })).toBe('lunedì e mercoledì 9:00–12:00, fino al 31/12/2026 | su appuntamento');
  });
});
