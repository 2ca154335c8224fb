// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { type Desk, draftLeg, furnish, inventProtocol, inventLoop, legOf, moveByClock, moveLeg, openDesk, requestedLeg } from '../testing';
import type { Box } from './boxes';
import { toLegViewDto } from './http/leg-view';
import { FinishNextStepUseCase } from './finish-next-step.use-case';
import { LegBoxesQuery } from './leg-boxes.query';
import { ListLegsQuery } from './list-legs.query';
import { ListNextStepsQuery } from './list-next-steps.query';
import { ReadLegQuery } from './read-leg.query';
import { WriteLegMessageUseCase } from './write-leg-message.use-case';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(async () => {
  desk = { ...desk, ...(await furnish(desk.room)) };
  desk.clock.set('2026-09-15T08:00:00Z');
});
afterAll(() => desk.room.close());

const counts = async (who: Actor, box: Box) => {
  const { items } = await desk.room.get(LegBoxesQuery).execute(who);
  return items.find((each) => each.box === box);
};
const page = (who: Actor, box: Box, more: Partial<Parameters<ListLegsQuery['execute']>[1]> = {}) =>
  desk.room.get(ListLegsQuery).execute(who, { box, show: 'all', sort: 'due', limit: 50, cursor: null, ...more });
const ids = async (...ask: Parameters<typeof page>) => (await page(...ask)).items.map(({ id }) => id);
const view = async (who: Actor, leg: string) => toLegViewDto(await desk.room.get(ReadLegQuery).execute(who, leg));
const write = (who: Actor, legId: string, text: string, kind: 'message' | 'hand-over' = 'message', id: string = randomUUID()) =>
  desk.room.get(WriteLegMessageUseCase).execute(who, { id, legId, text, kind });
const stranger = (): Actor => ({ ...desk.recipient, accountId: randomUUID(), agencyId: randomUUID() });
const code = (name: string) => expect.objectContaining({ code: name });

describe('the four boxes', () => {
  it('hold what one has in hand and what one sent, and what is still being written only for those who write it', async () => {
    const [draft] = await draftLeg(desk);
    const sent = await requestedLeg(desk);
    const claimed = await requestedLeg(desk);
    await moveLeg(desk, desk.recipient, claimed, 'claim');
    expect(await ids(desk.recipient, 'to-me')).toEqual([claimed]);
    expect(new Set(await ids(desk.recipient, 'team-in'))).toEqual(new Set([sent, claimed]));
    expect(new Set(await ids(desk.sender, 'from-me'))).toEqual(new Set([draft, sent, claimed]));
    const colleague = { ...desk.sender, accountId: randomUUID() };
    expect(await ids(colleague, 'from-me')).toEqual([]);
    expect((await ids(colleague, 'team-out')).length).toBe(3);
    for (const box of ['to-me', 'from-me', 'team-in', 'team-out'] as const) expect(await ids(stranger(), box)).toEqual([]);
    expect(await counts(desk.recipient, 'team-in')).toEqual({ box: 'team-in', total: 2, late: 0, today: 0, undecided: 2 });
    expect(await counts(desk.sender, 'from-me')).toMatchObject({ total: 3, undecided: 1 });
  });

  it('tell what is late first, what is due today apart, and page without a gap or a repetition', async () => {
    const late = await requestedLeg(desk);
    desk.clock.set('2026-09-17T08:00:00Z');
    const today = await requestedLeg(desk, { urgency: 'urgent' });
    const later = await requestedLeg(desk);
    await desk.room.db.query("update referrals.leg set clock_state = 'breached' where id = $1", [late]);
    expect(await ids(desk.recipient, 'team-in')).toEqual([late, today, later]);
    expect(await counts(desk.recipient, 'team-in')).toMatchObject({ total: 3, late: 1, today: 1 });
    expect(await ids(desk.recipient, 'team-in', { sort: 'newest' })).toEqual([later, today, late]);
    const paged: string[] = [];
    for (let cursor: string | null = null; ; ) {
      const { items, next } = await page(desk.recipient, 'team-in', { limit: 1, cursor });
      paged.push(...items.map(({ id }) => id));
      if ((cursor = next) === null) break;
    }
    expect(paged).toEqual([late, today, later]);
  });

  it('show what waits for a decision alone, and what has ended', async () => {
    const [open, accepted, ended] = [await requestedLeg(desk), await requestedLeg(desk), await requestedLeg(desk)];
    await moveLeg(desk, desk.recipient, accepted, 'accept');
    await moveLeg(desk, desk.recipient, ended, 'decline', { reason: 'no-capacity' });
    expect(await ids(desk.recipient, 'team-in', { show: 'undecided' })).toEqual([open]);
    expect(await ids(desk.recipient, 'team-in', { show: 'ended' })).toEqual([ended]);
    expect(await ids(desk.sender, 'from-me', { show: 'ended' })).toEqual([ended]);
  });
});

describe('a leg that is read', () => {
  it('shows to the recipient the copies that its level opens, to the sender all, to the Centrale the first', async () => {
    const leg = await requestedLeg(desk);
    const secrets = async (who: Actor) => JSON.stringify(await view(who, leg)).match(/segreto \d/g) ?? [];
    expect(await secrets(desk.recipient)).toEqual(['segreto 1']);
    expect(await secrets(desk.sender)).toEqual(['segreto 1', 'segreto 2', 'segreto 3']);
    expect(await secrets(desk.centrale)).toEqual(['segreto 1']);
    expect((await view(desk.recipient, leg)).opensNext).toEqual([
      { level: 2, labels: ['Nome'] },
      { level: 3, labels: ['Indirizzo'] },
    ]);
    await moveLeg(desk, desk.recipient, leg, 'accept');
    expect(await secrets(desk.recipient)).toEqual(['segreto 1', 'segreto 2']);
    await moveLeg(desk, desk.recipient, leg, 'give-back', { reason: 'no-capacity', note: 'Non ci sono ore.' });
    expect(await secrets(desk.recipient)).toEqual([]);
  });

  it('says who may do what now, with the reasons that the protocol allows', async () => {
    const leg = await requestedLeg(desk);
    const mine = await view(desk.recipient, leg);
    expect(mine.parts).toEqual(['RT', 'RW', 'RS']);
    expect(mine.moves).toEqual(['acknowledge', 'claim', 'ask', 'accept', 'waitlist', 'decline', 'person-declines']);
    expect(mine.reasons.find(({ move }) => move === 'decline')?.codes).toContain('no-capacity');
    expect((await view(desk.sender, leg)).moves).toEqual(['withdraw', 'person-declines', 'mark-error']);
    await desk.room.db.query('update referrals.unit set by_link = true where id = $1', [desk.unit.id]);
    expect((await view(desk.centrale, leg)).moves).toEqual([]);
    await desk.room.db.query('update referrals.unit set by_link = false where id = $1', [desk.unit.id]);
    await desk.room.db.query("update referrals.leg set clock_state = 'escalated' where id = $1", [leg]);
    expect((await view(desk.centrale, leg)).moves).toEqual(['take-over']);
  });

  it('can be undone while it leaves, and not sent twice', async () => {
    const [leg] = await draftLeg(desk);
    expect((await view(desk.sender, leg!)).moves).toContain('send');
    await moveLeg(desk, desk.sender, leg!, 'send');
    const { moves } = await view(desk.sender, leg!);
    expect([moves.includes('send'), moves.includes('undo-send')]).toEqual([false, true]);
  });

  it('was opened, leaves a trace of whoever read it, and is nowhere for others', async () => {
    const leg = await requestedLeg(desk);
    await view(desk.sender, leg);
    expect((await legOf(desk, leg)).transport).not.toBe('opened');
    await view(desk.recipient, leg);
    expect((await legOf(desk, leg)).transport).toBe('opened');
    await expect(view(stranger(), leg)).rejects.toEqual(code('not-found'));
    await expect(view(desk.recipient, randomUUID())).rejects.toEqual(code('not-found'));
    const trail = await desk.room.db.query<{ line: string }>(
      "select verb || coalesce(' ' || reason, '') as line from platform.audit where subject_id = $1 and verb <> 'leg.moved' order by line",
      [leg],
    );
    expect(trail.map(({ line }) => line)).toEqual(['disclosure.opened level 1', 'leg.read', 'leg.read', 'leg.refused not-found']);
  });
});

describe('words on a leg', () => {
  it('go from one side to the other, those of a hand-over to nobody else', async () => {
    const leg = await requestedLeg(desk);
    await write(desk.sender, leg, 'Chiamare al mattino.');
    desk.clock.pass(1_000);
    await write(desk.recipient, leg, 'Va bene.');
    desk.clock.pass(1_000);
    await write(desk.recipient, leg, 'Passo a Denise.', 'hand-over');
    const texts = async (who: Actor) => (await view(who, leg)).messages.map(({ text, mine }) => [text, mine]);
    expect(await texts(desk.sender)).toEqual([
      ['Chiamare al mattino.', true],
      ['Va bene.', false],
    ]);
    expect((await texts(desk.recipient)).map(([text]) => text)).toEqual(['Chiamare al mattino.', 'Va bene.', 'Passo a Denise.']);
    expect(await texts(desk.centrale)).toEqual([]);
  });

  it('are shut to a recipient to whom nothing is disclosed, and to whoever has no side', async () => {
    const [draft] = await draftLeg(desk);
    await write(desk.sender, draft!, 'Appunto.');
    await expect(write(desk.recipient, draft!, 'Pronto?')).rejects.toEqual(code('not-found'));
    const leg = await requestedLeg(desk);
    await expect(write(desk.centrale, leg, 'Allora?')).rejects.toEqual(code('forbidden'));
    await expect(write(stranger(), leg, 'Ciao.')).rejects.toEqual(code('not-found'));
    await write(desk.sender, leg, 'Riservato.');
    await desk.room.db.query("update referrals.leg set legal_basis = 'withdrawn' where id = $1", [leg]);
    await expect(write(desk.recipient, leg, 'E ora?')).rejects.toEqual(code('level-closed'));
    await moveLeg(desk, desk.recipient, leg, 'decline', { reason: 'no-capacity' });
    await expect(write(desk.recipient, leg, 'Scusate.')).rejects.toEqual(code('move-refused'));
    expect((await view(desk.recipient, leg)).messages).toEqual([]);
  });

  it('written twice are one message, others under its id a conflict', async () => {
    const [leg, id] = [await requestedLeg(desk), randomUUID()];
    expect(await write(desk.sender, leg, 'Una volta.', 'message', id)).toMatchObject({ isNew: true });
    expect(await write(desk.sender, leg, 'Una volta.', 'message', id)).toMatchObject({ isNew: false });
    await expect(write(desk.sender, leg, 'Altro.', 'message', id)).rejects.toEqual(code('already-registered'));
    await expect(write(desk.recipient, leg, 'Una volta.', 'message', id)).rejects.toEqual(code('already-registered'));
  });
});

describe('what comes next', () => {
  const steps = (who: Actor) => desk.room.get(ListNextStepsQuery).execute(who, { limit: 50, cursor: null });
  const finish = (who: Actor, id: string, how: 'not-reached' | 'reached-met' | 'done', seenTries = 0) =>
    desk.room.get(FinishNextStepUseCase).execute(who, { id, how, note: 'Prova', seenTries });

  it('is told to the sender alone, and a decision is not ticked off', async () => {
    const leg = await requestedLeg(desk);
    await moveLeg(desk, desk.recipient, leg, 'decline', { reason: 'no-capacity' });
    const { items } = await steps(desk.sender);
    expect(items.map(({ step, lastLeg }) => [step.kind, step.state, lastLeg?.id])).toEqual([['decide', 'needs-decision', leg]]);
    expect((await desk.room.get(LegBoxesQuery).execute(desk.sender)).nextSteps).toBe(1);
    expect((await steps(desk.recipient)).items).toEqual([]);
    const id = items[0]!.step.id;
    await expect(finish(desk.sender, id, 'done')).rejects.toEqual(code('move-not-now'));
    await expect(finish(stranger(), id, 'done')).rejects.toEqual(code('not-found'));
  });

  it('of a follow-up ends after three tries that found nobody, each told once', async () => {
    const leg = await requestedLeg(desk);
    const id = randomUUID();
    await desk.room.db.query(
      "insert into referrals.next_step (ambito_id, id, referral_id, kind, agency_id) select ambito_id, $2, referral_id, 'follow-up', sender_agency_id from referrals.leg where id = $1",
      [leg, id],
    );
    expect(await finish(desk.sender, id, 'not-reached')).toEqual({ done: false, tries: 1 });
    await expect(finish(desk.sender, id, 'not-reached')).rejects.toEqual(code('stale'));
    await finish(desk.sender, id, 'not-reached', 1);
    expect(await finish(desk.sender, id, 'not-reached', 2)).toEqual({ done: true, tries: 3 });
    expect(await finish(desk.sender, id, 'not-reached', 2)).toEqual({ done: true, tries: 3 });
    await expect(finish(desk.sender, id, 'reached-met', 3)).rejects.toEqual(code('already-decided'));
    expect((await view(desk.recipient, leg)).messages).toEqual([]);
  });
});

it('a leg that waits for approval is its sender’s supervisor’s to release', async () => {
  const other = { ...desk, ...(await furnish(desk.room, (unit) => inventProtocol([unit], { loop: inventLoop({ approval: true }) }))) };
  const [leg] = await draftLeg(other);
  const seen = toLegViewDto(await desk.room.get(ReadLegQuery).execute(other.sender, leg!));
  expect([seen.moves.includes('send'), seen.moves.includes('ask-approval')]).toEqual([false, true]);
  expect(await moveByClock(other, leg!, 'release')).toBe(false);
});
