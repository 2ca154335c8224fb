// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { FHIR_STATUS, LEG_STATES } from '@soglia/referrals-domain';
import { type Desk, moveLeg, openDesk, requestedLeg } from '../testing';
import { ReadReferralQuery } from '../referrals/read-referral.query';
import { ReadTasksQuery } from './read-tasks.query';
import { stateOfTask, toBundle, toServiceRequest, toTask } from './to-fhir';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.room.close());

const tasks = () => desk.room.get(ReadTasksQuery);

describe('a leg as FHIR Task', () => {
  it('says every state by one status, and is read back by our own', async () => {
    const leg = await tasks().one(desk.recipient, await requestedLeg(desk));
    for (const state of LEG_STATES) {
      const task = toTask({ ...leg, state });
      expect(task.status).toBe(FHIR_STATUS[state]);
      expect(stateOfTask(task)).toBe(state);
    }
    expect(stateOfTask({ businessStatus: { coding: [{ system: 'urn:else', code: 'draft' }] } })).toBeNull();
  });

  it('is found by its recipient from a moment on, and is not there for others', async () => {
    const leg = await requestedLeg(desk);
    const ask = { owner: null, limit: 100 };
    const seen = await tasks().execute(desk.recipient, { ...ask, since: desk.clock.now() });
    expect(seen.map(({ id }) => id)).toContain(leg);
    expect(await tasks().execute(desk.recipient, { ...ask, since: new Date(desk.clock.now().getTime() + 1) })).toEqual([]);
    const stranger = { ...desk.recipient, agencyId: randomUUID() };
    expect(await tasks().execute(stranger, { ...ask, owner: desk.unit.agencyId, since: null })).toEqual([]);
    await expect(tasks().one(stranger, leg)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('tells nothing of a level above the first, nor whose the request is', async () => {
    const leg = await requestedLeg(desk);
    await moveLeg(desk, desk.recipient, leg, 'accept', { note: 'segreto 2' });
    const row = await tasks().one(desk.recipient, leg);
    const { view } = await desk.room.get(ReadReferralQuery).execute(desk.recipient, row.referral_id);
    const told = JSON.stringify([toBundle([row]), toServiceRequest(view)]);
    expect(told).not.toMatch(/segreto [23]/);
    expect(told).not.toContain(view.row.request_id);
    expect(toServiceRequest(view)).toMatchObject({ resourceType: 'ServiceRequest', status: 'active' });
  });
});
