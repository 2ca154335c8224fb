// SPDX-License-Identifier: EUPL-1.2
import type { ProtocolWords } from './words';

type CodeWords = Pick<ProtocolWords, 'reasons' | 'outcomes'>;

export const ITALIAN_CODES: CodeWords = {
  reasons: {
    'no-capacity': 'non ci sono posti',
    'waiting-list-closed': "la lista d'attesa è chiusa",
    'not-eligible': 'mancano i requisiti',
    'out-of-area': 'fuori territorio',
    'no-such-service': 'il servizio non esiste',
    unreachable: 'la persona non è raggiungibile',
    papers: 'mancano i documenti',
    language: 'lingua',
    transport: 'trasporto',
    'no-show': 'la persona non si è presentata',
    'wrong-competence': 'competenza di altri',
    duplicate: 'richiesta doppia',
    'sent-by-mistake': 'inviata per errore',
    'no-longer-needed': 'non serve più',
    'found-otherwise': 'risolta altrimenti',
    moved: 'la persona si è trasferita',
    died: 'la persona è deceduta',
    'in-hospital': 'ricovero',
    'person-asked-pause': 'pausa chiesta dalla persona',
    'need-returned': 'il bisogno è tornato',
    'closed-too-early': 'chiusa troppo presto',
  },
  outcomes: {
    delivered: 'servizio erogato',
    'delivered-in-part': 'servizio erogato in parte',
    'advice-given': 'consulenza data',
    'handed-on': 'affidata ad altri',
    'not-delivered': 'servizio non erogato',
    'not-needed-any-more': 'non più necessario',
  },
};

export const FRENCH_CODES: CodeWords = {
  reasons: {
    'no-capacity': 'pas de place',
    'waiting-list-closed': 'liste d’attente close',
    'not-eligible': 'conditions non remplies',
    'out-of-area': 'hors territoire',
    'no-such-service': 'le service n’existe pas',
    unreachable: 'personne injoignable',
    papers: 'documents manquants',
    language: 'langue',
    transport: 'transport',
    'no-show': 'la personne ne s’est pas présentée',
    'wrong-competence': 'compétence d’autrui',
    duplicate: 'demande en double',
    'sent-by-mistake': 'envoyée par erreur',
    'no-longer-needed': 'plus nécessaire',
    'found-otherwise': 'résolue autrement',
    moved: 'la personne a déménagé',
    died: 'la personne est décédée',
    'in-hospital': 'hospitalisation',
    'person-asked-pause': 'pause demandée par la personne',
    'need-returned': 'le besoin est revenu',
    'closed-too-early': 'close trop tôt',
  },
  outcomes: {
    delivered: 'service rendu',
    'delivered-in-part': 'service rendu en partie',
    'advice-given': 'conseil donné',
    'handed-on': 'confiée à d’autres',
    'not-delivered': 'service non rendu',
    'not-needed-any-more': 'plus nécessaire',
  },
};
