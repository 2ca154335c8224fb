// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../house/places.mjs';

/** Common names as often as they are, then a long tail of invented ones: how rare a name is decides what a search costs. */
const FAMILIES =
  `Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti|De Luca|Mancini Costa Giordano Rizzo Lombardi
Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo Gentile Martinelli Vitale|D'Angelo|Serra Coppola|De Santis|Marchetti
Parisi Villa Conte Ferraro Ferri Fabbri Bianco Marini Grasso Valentini Messina Sala|De Angelis|Gatti Pellegrini Palumbo Sanna Farina Rizzi Monti Cattaneo
Vuillermoz Dufour Perrin Chabod Gorret Bich Pession Cerise Favre Jordan Herin|El Amrani|Hoxha Shehu Popa Ionescu Shevchenko Kovalenko Hassan Ahmed Singh Diop`
    .split(/[|\n]/)
    .flatMap((part) => (/^(De|El|D') ?/.test(part) ? [part] : part.split(' ')));
const GIVEN =
  `Maria Anna Giuseppe Antonio Giovanni Mario Luigi Francesco Angelo Vincenzo Rosa Angela Giovanna Teresa Lucia Carmela Caterina Francesca Marco Andrea Luca
Matteo Alessandro Davide Stefano Roberto Paolo Elena Laura Chiara Sara Martina Giulia Sofia Aurora Alice Leonardo Lorenzo Mattia Riccardo Marta Marcella Marina
Nicolò Mohamed Muhammad Youssef Fatima Khadija Ahmed Omar Hassan Oleksandr Olena Kateryna Iryna Andrei Ion Mihai Elisabeta Arben Besnik Jean-Pierre Chérif`
    .split(/\s+/)
    .concat(['Anna Maria', 'Maria Teresa', 'Gian Luca']);
const SYLLABLES =
  'ba be bo ca ce chi co da di fa fe ga gno lo la li ma me mo na ni no pa pe ra ri ro sa se sta te tra va ve vi zo za'.split(' ');

/** The same numbers each time. @param {number} seed */
export function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const load = createRequire(join(ROOT, 'package.json'));

/** @typedef {{ n: number, familyName: string, givenName: string, alias: string | null, sex: 'F' | 'M', birthDate: string, birthYear: number, codiceFiscale: string | null, healthCode: null, temporaryCode: null, phones: { number: string, note: null }[] }} Invented */

/** Person number `n`, the same each time; nobody real. @param {number} n @returns {Invented} */
export function inventPerson(n) {
  const random = numbers(n * 7919 + 17);
  const among = (/** @type {readonly string[]} */ list, skew = 1) => list[Math.floor(random() ** skew * list.length)] ?? '';
  const familyName = random() < 0.45 ? among(FAMILIES, 1.6) : invented(random);
  const givenName = among(GIVEN, 1.5);
  const birthYear = 1926 + Math.floor(random() * 99);
  const [month, day] = [1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)];
  const sex = random() < 0.6 ? 'F' : 'M';
  const birthDate = `${birthYear}-${two(month)}-${two(day)}`;
  const codiceFiscale = random() < 0.8 ? codeOf({ familyName, givenName, birthYear, month, day, sex, place: n % 8000 }) : null;
  const phones =
    random() < 0.7 ? [{ number: `+39 3${40 + (n % 50)} ${String(Math.floor(random() * 1e7)).padStart(7, '0')}`, note: null }] : [];
  const alias = random() < 0.02 ? among(GIVEN) : null;
  return { n, familyName, givenName, alias, sex, birthDate, birthYear, codiceFiscale, healthCode: null, temporaryCode: null, phones };
}

const two = (/** @type {number} */ value) => String(value).padStart(2, '0');

/** @param {() => number} random */
function invented(random) {
  const count = 2 + Math.floor(random() * 2);
  const name =
    Array.from({ length: count }, () => SYLLABLES[Math.floor(random() ** 1.3 * SYLLABLES.length)]).join('') +
    (random() < 0.5 ? 'ni' : 'tti');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** @param {{ familyName: string, givenName: string, birthYear: number, month: number, day: number, sex: 'F' | 'M', place: number }} person */
function codeOf({ familyName, givenName, birthYear, month, day, sex, place }) {
  const { checkCharacter } = load('@soglia/kernel');
  const { codeLetters } = load('@soglia/intake-domain');
  const where = `${String.fromCharCode(65 + Math.floor(place / 900))}${String(100 + (place % 900))}`;
  const first15 = `${codeLetters(familyName, givenName)}${two(birthYear % 100)}${'ABCDEHLMPRST'[month - 1]}${two(day + (sex === 'F' ? 40 : 0))}${where}`;
  return first15 + checkCharacter(first15);
}
