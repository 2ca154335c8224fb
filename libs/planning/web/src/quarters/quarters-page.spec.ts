// SPDX-License-Identifier: EUPL-1.2
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { VIEWER } from '@soglia/ui';
import { type Quarter, ReleaseCalls } from '../shared/release-calls';
import { italian } from '../testing/italian';
import { QuartersPage } from './quarters-page';

const closed: Quarter = {
  quarter: '2026-Q3',
  from: '2026-07',
  to: '2026-09',
  closesOn: '2026-10-15',
  closed: true,
  releaseId: null,
  state: null,
};
const release = (state: Quarter['state']): Quarter => ({ ...closed, releaseId: '7a1c1c38-3a4b-4c69-9b0e-2f3a7c1d9e01', state });

describe('the quarters', () => {
  const calls = { quarters: jest.fn(), prepare: jest.fn() };
  let fixture: ComponentFixture<QuartersPage>;

  async function open(permission: string, ...quarters: Quarter[]): Promise<HTMLElement> {
    calls.quarters.mockReset().mockResolvedValue(quarters);
    calls.prepare.mockReset().mockResolvedValue(undefined);
    const viewer = {
      displayName: signal(''),
      accessPoints: signal([]),
      expired: signal(false),
      may: (asked: string) => asked === permission,
    };
    TestBed.configureTestingModule({
      imports: [QuartersPage, italian()],
      providers: [provideRouter([]), { provide: VIEWER, useValue: viewer }, { provide: ReleaseCalls, useValue: calls }],
    });
    fixture = TestBed.createComponent(QuartersPage);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('let the planner prepare one that is closed, and nobody one that is open', async () => {
    const page = await open('release.prepare', { ...closed, quarter: '2026-Q4', closesOn: '2027-01-15', closed: false }, closed);
    expect(page.querySelectorAll('button')).toHaveLength(1);
    expect(page.textContent).toContain('Si chiude il 15/01/2027');
  });

  it.each<[Quarter['state'], string, string]>([
    ['refused', 'Rifiutata', 'Il garante ha rifiutato la tavola'],
    ['failed', 'Non riuscita', 'La preparazione si è fermata'],
  ])('say that one was %s, lead to the reason and may be prepared again', async (state, name, words) => {
    const page = await open('release.prepare', release(state));
    expect(page.querySelector('.sg-tag')?.textContent).toBe(name);
    expect(page.textContent).toContain(words);
    expect(page.querySelector('a')?.textContent).toContain('Vedi il motivo');
    expect(page.querySelector('a')?.getAttribute('href')).toBe(`/piano/rilasci/${release(state).releaseId}`);
    expect(page.querySelector('button')?.textContent).toContain('Prepara la tavola');
  });

  it('leave the preparing to who may, also after a refusal', async () => {
    const page = await open('release.publish', release('refused'));
    expect(page.querySelector('button')).toBeNull();
    expect(page.querySelector('a')?.textContent).toContain('Vedi il motivo');
  });

  it('keep the id of a preparation until the server has it', async () => {
    const page = await open('release.prepare', closed);
    calls.prepare.mockRejectedValueOnce({ status: 0 });
    page.querySelector('button')?.click();
    await fixture.whenStable();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Il server non risponde.');
    page.querySelector('button')?.click();
    await fixture.whenStable();
    expect(calls.prepare.mock.calls[0]).toEqual(calls.prepare.mock.calls[1]);
  });

  it('call the garante to those that are prepared', async () => {
    const page = await open('release.publish', release('prepared'));
    expect(page.querySelector('a')?.textContent).toContain('Rivedi e decidi');
    expect(page.querySelector('button')).toBeNull();
  });

  it('are asked again while one is being prepared', async () => {
    jest.useFakeTimers();
    const opened = open('release.prepare', release('requested'));
    await jest.advanceTimersByTimeAsync(10);
    await opened;
    expect(calls.quarters).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(2000);
    expect(calls.quarters).toHaveBeenCalledTimes(2);
    calls.quarters.mockResolvedValue([release('prepared')]);
    await jest.advanceTimersByTimeAsync(3000);
    expect(calls.quarters).toHaveBeenCalledTimes(3);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(calls.quarters).toHaveBeenCalledTimes(3);
    jest.useRealTimers();
  });
});
