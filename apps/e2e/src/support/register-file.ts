// SPDX-License-Identifier: EUPL-1.2

/** A register as a counter keeps it: two rows that can be taken, one whose codice fiscale is wrong. */
const ROWS = [
  'Cognome;Nome;C.F.;Data di nascita;Data;Bisogno;Area;Canale;Esito;Note',
  'Registri;Alma;;05/06/1950;03/11/2025;D04.01;ELD;IN_PERSON;INFO;la prima volta',
  'Registri;Bice;;07/08/1961;04/11/2025;D01.01;FAM;PHONE;INFO;',
  'Errata;Lia;PRVNNA80A41L219X;;03/11/2025;D01.01;FAM;PHONE;INFO;',
];

const asFile = (rows: readonly string[]) => ({ name: 'registro.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) });

export const REGISTER_FILE = asFile(ROWS);
/** Whose columns have names of no language. */
export const UNTITLED_REGISTER_FILE = asFile(['c1;c2;c3;c4;c5;c6;c7;c8;c9;c10', ...ROWS.slice(1)]);
