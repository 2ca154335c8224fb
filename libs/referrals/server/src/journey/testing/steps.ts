// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { type Actor, romeDay, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, asHouse } from '@soglia/platform';
import {
  JOURNEY,
  LEGAL_BASES,
  type Move,
  type MoveName,
  MOVES,
  nextDay,
  NEED_ANSWERS,
  OUTCOMES,
  type Part,
  QUESTIONS,
} from '@soglia/referrals-domain';
import fc from 'fast-check';
import { moveByClock } from '../../testing';
import { ChangeLegalBasisUseCase } from '../change-legal-basis.use-case';
import { reasonsOf } from '../check-said';
import type { Hand } from '../hand';
import { LegEngine } from '../leg-engine';
import { lockLeg } from '../leg.store';
import { MoveLegUseCase } from '../move-leg.use-case';
import type { Said } from '../move-command';
import type { KeptLeg, KeptReferral } from './kept';
import type { Scene } from './scene';

/** One step of a story; numbers are taken modulo what there is to choose from. */
export type Step =
  | { readonly do: 'row'; readonly leg: number; readonly pick: number }
  | {
      readonly do: 'wild';
      readonly leg: number;
      readonly move: MoveName;
      readonly who: number;
      readonly said: boolean;
      readonly stale: boolean;
    }
  | { readonly do: 'again'; readonly leg: number; readonly pick: number }
  | { readonly do: 'basis'; readonly leg: number; readonly pick: number }
  | { readonly do: 'pass'; readonly ms: number };

const n = fc.nat({ max: 1_000 });
const HOUR = 3_600_000;

export const steps = (length: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 9, arbitrary: fc.record({ do: fc.constant('row' as const), leg: n, pick: n }) },
      {
        weight: 3,
        arbitrary: fc.record({
          ...{ do: fc.constant('wild' as const), leg: n, move: fc.constantFrom(...MOVES), who: n },
          ...{ said: fc.boolean(), stale: fc.boolean() },
        }),
      },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('again' as const), leg: n, pick: n }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('basis' as const), leg: n, pick: n }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(10_000, HOUR, 30 * HOUR, 500 * HOUR) }) },
    ),
    { minLength: length, maxLength: length },
  );

const PEOPLE: readonly Part[] = ['SO', 'SS', 'CU', 'RT', 'RW', 'RS', 'CZ', 'SY'];

/** Ends are drawn rarely, and what leads on often, so that stories get far. */
const RARE: readonly MoveName[] = ['withdraw', 'person-declines', 'supersede', 'expire', 'return-to-draft', 'undo-send'];
const OFTEN: readonly MoveName[] = ['send', 'release', 're-route', 'reopen', 'place', 'start', 'resume', 'accept'];
const weightOf = ({ name }: Move) => (RARE.includes(name) ? 1 : OFTEN.includes(name) ? 10 : 5);

const rowsFrom = ({ state }: KeptLeg, pick: number): readonly Move[] =>
  JOURNEY.filter(({ from, name }) => from.includes(state) && (name !== 'mark-error' || pick % 25 === 0)).flatMap((row) =>
    Array.from({ length: weightOf(row) }, () => row),
  );

/** Rows tried before a step counts as refused: most are refused by a guard. */
const TRIES = 4;

/** Does a step; refusals are answers, anything else is a mistake of ours. True when somebody was let through. */
export async function take(scene: Scene, kept: KeptReferral, step: Step): Promise<boolean> {
  if (step.do === 'pass') {
    scene.desk.clock.pass(step.ms);
    return false;
  }
  const leg = kept.legs[step.leg % kept.legs.length]!;
  if (step.do === 'wild') return letThrough(() => wild(scene, kept, leg, step));
  if (step.do === 'basis')
    return letThrough(() => changeBasis(scene, leg, LEGAL_BASES[step.pick % 2 ? 0 : step.pick % LEGAL_BASES.length]!));
  const rows = rowsFrom(leg, step.pick);
  for (let again = 0; again < TRIES && rows.length > 0; again++) {
    const pick = step.pick + again * 37;
    if (await letThrough(() => takeRow(scene, kept, leg, rows[pick % rows.length]!, { ...step, pick }))) return true;
  }
  return false;
}

async function letThrough(act: () => Promise<boolean>): Promise<boolean> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof RuleViolation) return false;
    throw error;
  }
}

async function takeRow(
  scene: Scene,
  kept: KeptReferral,
  leg: KeptLeg,
  row: Move,
  { do: how, pick }: Step & { pick: number },
): Promise<boolean> {
  const { desk } = scene;
  const part = row.by[pick % row.by.length]!;
  const said = saidFor(scene, kept, leg, row, pick);
  if (row.name === 'release') desk.clock.pass(10_000);
  if (part === 'SY') return moveByClock(desk, leg.id, row.name);
  if (part === 'CZ') return moveByLink(scene, leg, row.name, said);
  const command = { id: randomUUID(), legId: leg.id, move: row.name, said };
  const actor = actorOf(scene, leg, part);
  const moved = await desk.room.get(MoveLegUseCase).execute(actor, command, leg.version);
  if (how === 'again') {
    const repeated = await desk.room.get(MoveLegUseCase).execute(actor, command, leg.version);
    expect(repeated).toEqual({ ...moved, repeated: true });
  }
  return true;
}

async function wild(scene: Scene, kept: KeptReferral, leg: KeptLeg, step: Extract<Step, { do: 'wild' }>): Promise<boolean> {
  const part = PEOPLE[step.who % PEOPLE.length]!;
  if (step.move === 'mark-error' && step.who % 25 > 0) return false;
  if (part === 'SY') return moveByClock(scene.desk, leg.id, step.move);
  const row = JOURNEY.find(({ name }) => name === step.move)!;
  const said = step.said ? saidFor(scene, kept, leg, row, step.who) : {};
  const command = { id: randomUUID(), legId: leg.id, move: step.move, said };
  const seen = step.stale ? leg.version - 1 : leg.version;
  await scene.desk.room.get(MoveLegUseCase).execute(actorOf(scene, leg, part), command, seen);
  expect(step.stale).toBe(false);
  return true;
}

/** The person acts without an account, as whoever holds a link does. */
async function moveByLink({ desk: { room, place } }: Scene, leg: KeptLeg, move: MoveName, said: Said): Promise<boolean> {
  const hand: Hand = { ambitoId: place.ambitoId, accountId: null, agencyId: null, parts: ['CZ'] };
  await room.get(AppUnitOfWork).run(place.ambitoId, (tx) =>
    asHouse(tx, async () => {
      const locked = await lockLeg(tx, place.ambitoId, leg.id);
      await room.get(LegEngine).move(tx, hand, locked, { id: randomUUID(), move, said });
    }),
  );
  return true;
}

async function changeBasis({ desk }: Scene, leg: KeptLeg, state: (typeof LEGAL_BASES)[number]): Promise<boolean> {
  await desk.room.get(ChangeLegalBasisUseCase).execute(desk.sender, { legId: leg.id, state, note: null, seenVersion: leg.version });
  return true;
}

function actorOf({ desk, recipients }: Scene, leg: KeptLeg, part: Part): Actor {
  if (part === 'CU') return desk.centrale;
  if (part === 'SO' || part === 'SS') return desk.sender;
  return recipients.find(({ agencyId }) => agencyId === leg.agencyId)!;
}

const pickOf = <T>(from: readonly T[], pick: number): T | null => from[pick % from.length] ?? null;

/** What a row asks and may be told, with codes that the protocol knows. */
function saidFor({ desk, units, recipients }: Scene, { content }: KeptReferral, leg: KeptLeg, row: Move, pick: number): Said {
  const there = recipients.find(({ agencyId }) => agencyId === leg.agencyId)?.accountId ?? null;
  const all: Required<Said> = {
    reason: pickOf(reasonsOf(row, content), pick),
    note: 'Parole di prova.',
    question: pickOf(QUESTIONS, pick),
    addressee: pick % 2 ? 'SO' : 'CZ',
    owner: there,
    alternatives: [],
    // A pause ends later; what has happened has happened.
    day: nextDay(romeDay(desk.clock.now()), row.name === 'hold' ? 20 : 0),
    personTold: true,
    outcome: pickOf(OUTCOMES, pick)?.code ?? null,
    delivered: 'Fatto.',
    answer: pickOf(NEED_ANSWERS, pick),
    declaredBy: 'person',
    approvedBy: there,
    unit: pickOf(units, pick),
  };
  const places = [...(row.asks ?? []), ...(row.may ?? [])];
  return Object.fromEntries(Object.entries(all).filter(([ask]) => (places as readonly string[]).includes(ask)));
}
