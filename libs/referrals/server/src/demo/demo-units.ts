// SPDX-License-Identifier: EUPL-1.2
import type { Unit } from '../units/unit.entities';
import { AGENCY, DEMO_UNIT } from './demo-ids';

/** Comuni of the sub-ambito Monte Cervino of the demo territory. */
const MONTE_CERVINO = [
  'A305',
  'A094',
  'B230',
  'C595',
  'B491',
  'C294',
  'E167',
  'A308',
  'G860',
  'G854',
  'H670',
  'H676',
  'L217',
  'L654',
  'L783',
];

type DemoUnit = Pick<Unit, 'id' | 'agencyId' | 'name' | 'comune' | 'email' | 'phone' | 'byLink' | 'comuni' | 'freePlaces' | 'waiting'>;

const unit = (id: string, agencyId: string, name: string, comune: string, box: string, more: Partial<DemoUnit> = {}): DemoUnit => ({
  ...{ id, agencyId, name, comune, email: `${box}.example`, phone: null, byLink: false, comuni: [], freePlaces: null, waiting: null },
  ...more,
});

/** Invented services of the demo agencies. Those whose agency has no accounts are reached by link. */
export const DEMO_UNITS: readonly DemoUnit[] = [
  unit(DEMO_UNIT.pua, AGENCY.asl, 'Punto unico di accesso (PUA)', 'A326', 'pua@asl-dimostrativa', { phone: '0165 555 301' }),
  unit(DEMO_UNIT.uvm, AGENCY.asl, 'Unità di valutazione multidimensionale (UVM)', 'A326', 'uvm@asl-dimostrativa', {
    ...{ phone: '0165 555 302', freePlaces: 4, waiting: 11 },
  }),
  unit(DEMO_UNIT.domiciliarita, AGENCY.montCervin, 'Domiciliarità', 'C294', 'domiciliarita@unite-dimostrativa', {
    ...{ phone: '0166 555 303', comuni: MONTE_CERVINO, freePlaces: 0, waiting: 6 },
  }),
  unit(DEMO_UNIT.sociale, AGENCY.aosta, 'Servizio sociale professionale', 'A326', 'sociale@comune-dimostrativo', { phone: '0165 555 304' }),
  unit(DEMO_UNIT.minori, AGENCY.aosta, 'Area minori', 'A326', 'minori@comune-dimostrativo', { phone: '0165 555 305' }),
  unit(DEMO_UNIT.prontoIntervento, AGENCY.aosta, 'Pronto intervento sociale', 'A326', 'pis@comune-dimostrativo', { phone: '0165 555 306' }),
  unit(DEMO_UNIT.aube, AGENCY.aube, 'Sostegno alle famiglie', 'A326', 'famiglie@aube-dimostrativa', {
    byLink: true,
    freePlaces: 8,
    waiting: 0,
  }),
  unit(DEMO_UNIT.carita, AGENCY.carita, 'Casa della carità', 'A326', 'accoglienza@carita-dimostrativa', { byLink: true }),
  unit(DEMO_UNIT.lavoro, AGENCY.lavoro, 'Accoglienza e patto di servizio', 'A326', 'accoglienza@impiego-dimostrativo', {
    ...{ phone: '0165 555 309', freePlaces: 12, waiting: 3 },
  }),
  unit(DEMO_UNIT.scuola, AGENCY.scuola, 'Ufficio del dirigente', 'C294', 'dirigente@scuola-dimostrativa', { byLink: true }),
];
