// SPDX-License-Identifier: EUPL-1.2

/** A register as a counter keeps it: two rows that can be taken, one whose codice fiscale is wrong. */
const ROWS = [
  'Cognome;Nome;C.F.;Data di nascita;Data;Bisogno;Area;Canale;Esito;Note',
  'Registri;Alma;;05/06/1950;03/11/2025;D04.01;ELD;IN_PERSON;INFO;la prima volta',
  'Registri;Bice;;07/08/1961;04/11/2025;D01.01;FAM;PHONE;INFO;',
  'Errata;Lia;PRVNNA80A41L219X;;03/11/2025;D01.01;FAM;PHONE;INFO;',
];

export const REGISTER_FILE = { name: 'registro.csv', mimeType: 'text/csv', buffer: Buffer.from(ROWS.join('\r\n')) };
