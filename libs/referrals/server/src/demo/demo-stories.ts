// SPDX-License-Identifier: EUPL-1.2
import type { MoveName, ProtocolContent } from '@soglia/referrals-domain';
import type { Said } from '../journey/move-command';
import { DEMO_UNIT, DEMO_VERSION } from './demo-ids';

/** Who makes a step: somebody at the sender's, its supervisor, somebody at the recipient's, its head, the Centrale. */
export type Teller = 'sender' | 'supervisor' | 'worker' | 'head' | 'centrale';

export interface Step {
  /** Hours after the step before. */
  readonly after: number;
  readonly who: Teller;
  readonly move: MoveName;
  /** Days from the day of the step, in place of a day. */
  readonly inDays?: number;
  readonly said?: Said;
}

export interface Story {
  /** How long ago it began, in days, at least. */
  readonly daysAgo: number;
  /** False: it stays a draft. */
  readonly send: boolean;
  readonly steps: readonly Step[];
}

const step = (after: number, who: Teller, move: MoveName, said: Said = {}, inDays?: number): Step => ({
  ...{ after, who, move, said },
  ...(inDays === undefined ? {} : { inDays }),
});
const story = (daysAgo: number, ...steps: Step[]): Story => ({ daysAgo, send: true, steps });

const claim = step(2, 'worker', 'claim');
const accept = step(20, 'worker', 'accept', { note: 'Presa in carico, contattiamo la famiglia.' });
const start = step(48, 'worker', 'start');
const report = step(96, 'worker', 'report-outcome', { outcome: 'delivered', delivered: 'Attivato il servizio richiesto.' }, 0);
const decline = step(18, 'worker', 'decline', { reason: 'no-capacity', note: 'Nessun posto prima di gennaio.' });

/** What becomes of a referral, from the first hour to the last: each a way in which it goes in the field. */
export const STORIES = {
  sent: story(0),
  unread: story(3),
  forgotten: story(9),
  received: story(1, step(3, 'worker', 'acknowledge')),
  claimed: story(1, claim),
  asked: story(4, claim, step(5, 'worker', 'ask', { question: 'availability', addressee: 'SO', note: 'Quando si può passare?' })),
  answered: story(
    2,
    claim,
    step(3, 'worker', 'ask', { question: 'document-missing', addressee: 'SO' }),
    step(18, 'sender', 'answer', { note: 'La famiglia porta il documento domani.' }),
  ),
  waiting: story(9, claim, step(22, 'worker', 'waitlist', { personTold: true, note: 'Sesto in lista.' }, 25)),
  declined: story(4, claim, decline),
  declinedNow: story(1, claim, step(18, 'worker', 'decline', { reason: 'not-eligible', note: 'Percorso già attivo altrove.' })),
  declinedOutside: story(6, step(20, 'worker', 'decline', { reason: 'not-eligible' })),
  expired: story(18),
  accepted: story(3, claim, accept),
  running: story(14, claim, accept, start),
  onHold: story(16, accept, start, step(24, 'worker', 'hold', { reason: 'in-hospital', note: 'Ricovero.' }, 30)),
  returned: story(
    12,
    accept,
    start,
    step(24, 'head', 'give-back', { reason: 'no-capacity', note: 'Operatrice in malattia, non ci sono ore.' }),
  ),
  reported: story(11, accept, start, report),
  contested: story(12, accept, start, report, step(20, 'sender', 'contest', { note: 'La famiglia dice che nessuno è passato.' })),
  closed: story(24, claim, accept, start, report, step(24, 'sender', 'review', { answer: 'met' })),
  closedInPart: story(30, accept, start, report, step(30, 'sender', 'review', { answer: 'partly-met' })),
  personDeclines: story(
    8,
    claim,
    step(20, 'sender', 'person-declines', { declaredBy: 'person', note: 'Preferisce farcela con la figlia.' }),
  ),
  withdrawn: story(5, step(20, 'sender', 'withdraw', { reason: 'found-otherwise' })),
  draft: { daysAgo: 2, send: false, steps: [] },
} as const satisfies Record<string, Story>;
export type StoryName = keyof typeof STORIES;

export interface Told {
  readonly version: string;
  readonly unit: string;
  readonly urgent: boolean;
  readonly stories: readonly StoryName[];
}

const most: readonly StoryName[] = [
  'unread',
  'claimed',
  'asked',
  'accepted',
  'running',
  'closed',
  'declined',
  'waiting',
  'reported',
  'sent',
  'forgotten',
];
const rest: readonly StoryName[] = ['received', 'answered', 'expired', 'onHold', 'returned', 'contested', 'closedInPart', 'withdrawn'];
const few: readonly StoryName[] = ['personDeclines', 'declinedOutside', 'draft'];
const urgent: readonly StoryName[] = ['accepted', 'running', 'closed', 'reported'];

/** Which stories are told under which protocol. */
export const TOLD: readonly Told[] = [
  { version: DEMO_VERSION.puaUvm, unit: DEMO_UNIT.pua, urgent: false, stories: [...most, ...rest, ...few] },
  { version: DEMO_VERSION.puaUvm, unit: DEMO_UNIT.uvm, urgent: false, stories: [...most, 'closed', 'closedInPart'] },
  { version: DEMO_VERSION.puaUvm, unit: DEMO_UNIT.domiciliarita, urgent: false, stories: [...most, 'received', 'draft'] },
  { version: DEMO_VERSION.bisogniPrimari, unit: DEMO_UNIT.aube, urgent: false, stories: [...most, ...rest, 'personDeclines'] },
  {
    version: DEMO_VERSION.bisogniPrimari,
    unit: DEMO_UNIT.carita,
    urgent: false,
    stories: ['unread', 'accepted', 'closed', 'expired', 'declined'],
  },
  {
    version: DEMO_VERSION.lavoro,
    unit: DEMO_UNIT.lavoro,
    urgent: false,
    stories: ['declinedNow', 'unread', 'accepted', 'closed', 'claimed', 'running', 'forgotten', 'closedInPart'],
  },
  {
    version: DEMO_VERSION.scuolaMinori,
    unit: DEMO_UNIT.minori,
    urgent: false,
    stories: ['unread', 'claimed', 'accepted', 'running', 'closed', 'sent'],
  },
  { version: DEMO_VERSION.prontoIntervento, unit: DEMO_UNIT.prontoIntervento, urgent: true, stories: [...urgent, 'sent'] },
];

const ASKED: Readonly<Record<string, string>> = {
  'asked:vive-sola': 'Sì, la figlia passa la sera',
  'asked:minori': 'Due',
  'asked:dove-si-trova': 'Zona stazione',
  'asked:caso-noto': 'No, sentito il referente',
  'asked:fatti-osservati': 'Assenze ripetute, annotate nella scheda della scuola',
};

/** Answers to what a protocol asks the sender to write. */
export const answersTo = ({ fields }: Pick<ProtocolContent, 'fields'>) =>
  fields
    .filter(({ field, direction, required }) => direction === 'to-recipient' && (required || field in ASKED) && field.startsWith('asked:'))
    .map(({ field }) => ({ field: field as `asked:${string}`, value: ASKED[field] ?? 'Da chiarire al primo colloquio' }));
