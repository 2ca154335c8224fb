// SPDX-License-Identifier: EUPL-1.2
import { LIFE_EVENTS } from '@soglia/resources-domain';
import { inLanguage } from '@soglia/ui';

/** The vocabulary has Italian names alone; the French are ours. */
const FRENCH: Readonly<Record<string, string>> = {
  '1.0': "Inscription à l'école ou à l'université, demande de bourse d'études",
  '2.0': 'Invalidité',
  '3.0': "Recherche d'emploi, nouvel emploi, chômage",
  '4.0': 'Retraite',
  '5.0': 'Demande ou renouvellement du permis de conduire',
  '6.0': "Immatriculation et possession d'un véhicule",
  '7.0': 'Accès aux transports publics',
  '8.0': 'Achat, vente ou location de logements, bâtiments ou terrains, construction ou rénovation',
  '9.0': 'Changement de résidence ou de domicile',
  '10.0': "Départ à l'étranger pour le travail, les études ou la retraite",
  '11.0': 'Demande de passeport ou de visa, assistance aux voyages internationaux',
  '12.0': "Naissance d'un enfant, demande d'adoption",
  '13.0': "Mariage, changement d'état civil",
  '14.0': 'Décès et succession',
  '15.0': 'Prise et annulation de rendez-vous médicaux',
  '16.0': 'Dépôt de plainte',
  '17.0': 'Déclaration de revenus, paiement et recouvrement des impôts et cotisations',
  '18.0': 'Accès aux lieux de culture',
  '19.0': "Possession, soin et perte d'un animal de compagnie",
};

/** What a life event is called in the page's language; a code that is not in the vocabulary is shown as it is. */
export function lifeEventName(code: string): string {
  const known = LIFE_EVENTS.find((event) => event.code === code);
  return known ? inLanguage({ it: known.label, fr: FRENCH[code] ?? null }) : code;
}
