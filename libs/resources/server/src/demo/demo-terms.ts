// SPDX-License-Identifier: EUPL-1.2
import { type HsdsRow, type HsdsRows, LIFE_EVENTS, TAXONOMIES } from '@soglia/resources-domain';
import { stableId } from '../model/stable-id';
import type { DemoWorld } from './demo-world';

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  bisogni: 'Bisogni a cui il servizio risponde',
  'aree-utenza': 'Aree di utenza ISTAT',
  'eventi-della-vita': 'Eventi della vita (CPSV-AP_IT)',
  canali: 'Canali di accesso',
};

interface Term {
  readonly code: string;
  readonly parent: string | null;
  readonly it: string;
  readonly fr: string | null;
}

/** The four taxonomies of the profile, whole: what nobody uses yet is there to be chosen. */
export function demoTerms({ ambitoId, codes }: DemoWorld): HsdsRows {
  const lists = Object.values(TAXONOMIES).map(({ taxonomy, list }) => ({ taxonomy, terms: list === null ? lifeEvents() : termsOf(list) }));
  return {
    taxonomy: lists.map(
      ({ taxonomy }): HsdsRow => ({
        id: stableId(ambitoId, taxonomy),
        name: taxonomy,
        description: DESCRIPTIONS[taxonomy] ?? taxonomy,
      }),
    ),
    taxonomy_term: lists.flatMap(({ taxonomy, terms }) => terms.map((term, position) => rowOf(taxonomy, term, position))),
  };

  function termsOf(list: string): Term[] {
    return codes.filter((each) => each.list === list).map(({ code, parent, label_it: it, label_fr: fr }) => ({ code, parent, it, fr }));
  }

  function rowOf(taxonomy: string, { code, parent, it, fr }: Term, position: number): HsdsRow {
    return {
      id: stableId(ambitoId, taxonomy, code),
      code,
      name: it,
      description: it,
      parent_id: parent ? stableId(ambitoId, taxonomy, parent) : null,
      taxonomy,
      taxonomy_id: stableId(ambitoId, taxonomy),
      language: 'it',
      translations: fr ? { fr: { name: fr } } : null,
      position,
    };
  }
}

const lifeEvents = (): Term[] => LIFE_EVENTS.map(({ code, label }) => ({ code, parent: null, it: label, fr: null }));
