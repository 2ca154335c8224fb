// SPDX-License-Identifier: EUPL-1.2
import { addressLine, phonesOf, placeLine } from './read-document';

const address = { address_1: 'Via Prova 1', address_2: ' ', postal_code: '11100', city: 'Aosta', state_province: 'AO' };

describe('a nested document is read the same way by every page and every export', () => {
  it('an address is one line, and what is blank leaves no comma', () => {
    expect(addressLine(address)).toBe('Via Prova 1, 11100 Aosta (AO)');
    expect(addressLine({ address_1: 'Via Prova 1' })).toBe('Via Prova 1');
  });

  it('a place without an address is known by its name', () => {
    expect([placeLine({ name: 'Sede', addresses: [address] }), placeLine({ name: ' Sede ' }), placeLine({})]).toEqual([
      'Via Prova 1, 11100 Aosta (AO)',
      'Sede',
      null,
    ]);
  });

  it('a number that two have is told once, and a blank one never', () => {
    const number = (text: string) => ({ phones: [{ number: text }] });
    expect(phonesOf([number(' 0165 555 000 '), {}, number(' '), number('0165 555 000')])).toEqual(['0165 555 000']);
  });
});
