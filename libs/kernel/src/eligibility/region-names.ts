// SPDX-License-Identifier: EUPL-1.2
import type { Language } from './word-list';

/** Regions by their ISTAT code, in Italian and in French. */
const REGIONS: Readonly<Record<string, readonly [it: string, fr: string]>> = {
  '01': ['Piemonte', 'Piémont'],
  '02': ["Valle d'Aosta", 'Vallée d’Aoste'],
  '03': ['Lombardia', 'Lombardie'],
  '04': ['Trentino-Alto Adige', 'Trentin-Haut-Adige'],
  '05': ['Veneto', 'Vénétie'],
  '06': ['Friuli-Venezia Giulia', 'Frioul-Vénétie Julienne'],
  '07': ['Liguria', 'Ligurie'],
  '08': ['Emilia-Romagna', 'Émilie-Romagne'],
  '09': ['Toscana', 'Toscane'],
  '10': ['Umbria', 'Ombrie'],
  '11': ['Marche', 'Marches'],
  '12': ['Lazio', 'Latium'],
  '13': ['Abruzzo', 'Abruzzes'],
  '14': ['Molise', 'Molise'],
  '15': ['Campania', 'Campanie'],
  '16': ['Puglia', 'Pouilles'],
  '17': ['Basilicata', 'Basilicate'],
  '18': ['Calabria', 'Calabre'],
  '19': ['Sicilia', 'Sicile'],
  '20': ['Sardegna', 'Sardaigne'],
};

/** What a region is called; a code that is none is its own name. */
export const regionName = (code: string, language: Language): string => REGIONS[code]?.[language === 'it' ? 0 : 1] ?? code;
