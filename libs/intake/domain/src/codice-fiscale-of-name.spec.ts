// SPDX-License-Identifier: EUPL-1.2
import { nameMatches } from './codice-fiscale-of-name';

describe('the name in a codice fiscale', () => {
  it.each([
    ['RSSMRA80A01H501U', 'Rossi', 'Mario'],
    ['RSSMRA80A41H501Y', 'ROSSI', 'Maria'],
    ['FOXGPP75A01H501A', 'Fo', 'Giuseppe'],
    ['DNGNNA75A01H501A', "D'Angelo", 'Anna'],
    ['DNGNNA75A01H501A', 'D’ Àngelo', 'Anna'],
    ['DLCGFR75A01H501A', 'De Luca', 'Gianfranco'],
    ['BNCNMR75A01H501A', 'Bianchi', 'Anna Maria'],
    ['BCHGLI75A01H501A', 'Bechi', 'Giulia'],
    ['MLLJGN75A01H501A', 'Müller', 'Jürgen'],
    ['XIAYOU75A01H501A', 'Xia', 'Yuo'],
  ])('%s: %s %s', (code, family, given) => {
    const swapped = code === 'XIAYOU75A01H501A';
    expect(nameMatches(code, family, given)).toBe(!swapped);
  });

  it('matches whatever was not given, and not another name', () => {
    expect(nameMatches('RSSMRA80A01H501U', null, 'Mario')).toBe(true);
    expect(nameMatches('RSSMRA80A01H501U', 'Mario', 'Rossi')).toBe(false);
    expect(nameMatches('RSSMRA80A01H501U', 'Russo', 'Mario')).toBe(true);
    expect(nameMatches('RSSMRA80A01H501U', 'Verdi', null)).toBe(false);
  });
});
