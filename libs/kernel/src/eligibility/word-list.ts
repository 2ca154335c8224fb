// SPDX-License-Identifier: EUPL-1.2
import type { Question } from './facts';
import type { Citizenship, Employment } from './rule';

export type Language = 'it' | 'fr';

interface Words {
  /** Between the last two of a list of values. */
  readonly or: string;
  /** Between the parts of a rule. */
  readonly joints: { readonly and: string; readonly or: string };
  readonly permit: string;
  readonly singleParent: string;
  readonly disability: string;
  readonly law104: string;
  not(words: string): string;
  age(min?: number, max?: number): string;
  isee(min?: string, max?: string): string;
  residence(places: string, years?: number): string;
  subAmbito(name: string): string;
  size(min?: number, max?: number): string;
  minors(min: number): string;
  percent(min: number): string;
}

const it: Words = {
  or: 'o',
  joints: { and: ' e ', or: ' oppure ' },
  permit: 'permesso di soggiorno valido',
  singleParent: 'genitore solo con figli',
  disability: 'disabilità riconosciuta',
  law104: 'riconoscimento della L. 104/1992',
  not: (words) => `non: ${words}`,
  age: (min, max) => {
    if (max === undefined) return `${min} anni o più`;
    if (min === undefined) return `fino a ${max} anni`;
    return min === max ? `${min} anni` : `da ${min} a ${max} anni`;
  },
  isee: (min, max) => (max === undefined ? `ISEE da ${min}` : min === undefined ? `ISEE fino a ${max}` : `ISEE da ${min} a ${max}`),
  residence: (places, years) =>
    `residenza: ${places}${years === undefined ? '' : `, da almeno ${years === 1 ? 'un anno' : `${years} anni`}`}`,
  subAmbito: (name) => `sub-ambito ${name}`,
  size: (min, max) => {
    if (max === undefined) return min === 1 ? 'nucleo di almeno una persona' : `nucleo di almeno ${min} persone`;
    if (max === 1) return 'nucleo di una sola persona';
    if (min === undefined) return `nucleo di non più di ${max} persone`;
    return min === max ? `nucleo di ${min} persone` : `nucleo da ${min} a ${max} persone`;
  },
  minors: (min) => (min === 1 ? 'almeno un minore nel nucleo' : `almeno ${min} minori nel nucleo`),
  percent: (min) => `invalidità civile dal ${min}%`,
};

const fr: Words = {
  or: 'ou',
  joints: { and: ' et ', or: ' ou bien ' },
  permit: 'titre de séjour valable',
  singleParent: 'parent seul avec enfants',
  disability: 'handicap reconnu',
  law104: 'reconnaissance au sens de la loi nº 104/1992',
  not: (words) => `sauf : ${words}`,
  age: (min, max) => {
    if (max === undefined) return `${min} ans ou plus`;
    if (min === undefined) return `jusqu’à ${max} ans`;
    return min === max ? `${min} ans` : `de ${min} à ${max} ans`;
  },
  isee: (min, max) =>
    max === undefined ? `ISEE à partir de ${min}` : min === undefined ? `ISEE jusqu’à ${max}` : `ISEE de ${min} à ${max}`,
  residence: (places, years) =>
    `résidence : ${places}${years === undefined ? '' : `, depuis au moins ${years === 1 ? 'un an' : `${years} ans`}`}`,
  subAmbito: (name) => `secteur ${name}`,
  size: (min, max) => {
    if (max === undefined) return min === 1 ? 'ménage d’au moins une personne' : `ménage d’au moins ${min} personnes`;
    if (max === 1) return 'ménage d’une seule personne';
    if (min === undefined) return `ménage de ${max} personnes au plus`;
    return min === max ? `ménage de ${min} personnes` : `ménage de ${min} à ${max} personnes`;
  },
  minors: (min) => (min === 1 ? 'au moins un mineur dans le ménage' : `au moins ${min} mineurs dans le ménage`),
  percent: (min) => `invalidité civile à partir de ${min} %`,
};

export const WORDS: Readonly<Record<Language, Words>> = { it, fr };

export const VALUE_WORDS: Readonly<Record<Language, Readonly<Record<Citizenship | Employment, string>>>> = {
  it: {
    it: 'cittadinanza italiana',
    eu: "cittadinanza di un altro paese dell'Unione europea",
    'non-eu': "cittadinanza di un paese fuori dall'Unione europea",
    employed: 'chi lavora',
    unemployed: 'chi cerca lavoro',
    student: 'chi studia',
    retired: 'chi è in pensione',
    inactive: 'chi non lavora e non cerca lavoro',
  },
  fr: {
    it: 'citoyenneté italienne',
    eu: 'citoyenneté d’un autre pays de l’Union européenne',
    'non-eu': 'citoyenneté d’un pays hors de l’Union européenne',
    employed: 'personne qui travaille',
    unemployed: 'personne en recherche d’emploi',
    student: 'personne qui étudie',
    retired: 'personne à la retraite',
    inactive: 'personne qui ne travaille pas et ne cherche pas d’emploi',
  },
};

export const QUESTION_WORDS: Readonly<Record<Language, Readonly<Record<Question, string>>>> = {
  it: {
    age: 'Quanti anni ha compiuto?',
    residence: 'In quale comune ha la residenza?',
    residenceYears: 'Da quanti anni ha la residenza?',
    isee: "Qual è l'ISEE del nucleo?",
    householdSize: 'Quante persone ci sono nel nucleo?',
    minors: 'Quanti minori ci sono nel nucleo?',
    singleParent: 'È un genitore solo con i figli?',
    areas: 'In quali aree di utenza rientra?',
    disability: 'Ha una disabilità riconosciuta?',
    law104: 'Ha il riconoscimento della L. 104/1992?',
    disabilityPercent: 'Quale percentuale di invalidità civile ha?',
    citizenship: 'Qual è la cittadinanza?',
    permit: 'Ha un permesso di soggiorno valido?',
    employment: 'Lavora, cerca lavoro, studia o è in pensione?',
  },
  fr: {
    age: 'Quel âge a-t-elle ou a-t-il ?',
    residence: 'Dans quelle commune réside-t-elle ou réside-t-il ?',
    residenceYears: 'Depuis combien d’années y réside-t-elle ou y réside-t-il ?',
    isee: 'Quel est l’ISEE du ménage ?',
    householdSize: 'Combien de personnes compte le ménage ?',
    minors: 'Combien de mineurs compte le ménage ?',
    singleParent: 'Est-ce un parent seul avec enfants ?',
    areas: 'De quels publics fait-elle ou fait-il partie ?',
    disability: 'A-t-elle ou a-t-il un handicap reconnu ?',
    law104: 'A-t-elle ou a-t-il la reconnaissance au sens de la loi nº 104/1992 ?',
    disabilityPercent: 'Quel est le taux d’invalidité civile ?',
    citizenship: 'Quelle est la citoyenneté ?',
    permit: 'A-t-elle ou a-t-il un titre de séjour valable ?',
    employment: 'Travaille, cherche un emploi, étudie ou est à la retraite ?',
  },
};
