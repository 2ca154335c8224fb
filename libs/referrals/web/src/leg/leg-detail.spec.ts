// SPDX-License-Identifier: EUPL-1.2
import { HttpErrorResponse } from '@angular/common/http';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { CODE_LISTS, Shortcuts } from '@soglia/ui';
import { LegCalls } from '../shared/calls/leg-calls';
import { italian } from '../testing/italian';
import { hoursFromNow, legView, noCodeLists } from '../testing/leg';
import { LegDetail } from './leg-detail';

const refusal = (status: number, code: string, facts = {}) => new HttpErrorResponse({ status, error: { code, facts } });

describe('one leg, and what is decided about it', () => {
  const calls = { leg: jest.fn(), move: jest.fn(), cardNames: jest.fn() };
  let fixture: ComponentFixture<LegDetail>;
  let page: HTMLElement;

  async function open(leg = legView()): Promise<void> {
    calls.leg.mockResolvedValue(leg);
    TestBed.configureTestingModule({
      imports: [LegDetail, italian()],
      providers: [provideRouter([]), { provide: LegCalls, useValue: calls }, { provide: CODE_LISTS, useValue: noCodeLists }],
    });
    fixture = TestBed.createComponent(LegDetail);
    fixture.componentRef.setInput('id', leg.id);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  }
  const button = (words: string) =>
    [...page.querySelectorAll<HTMLButtonElement>('button')].find(({ textContent }) => textContent.trim().startsWith(words));
  async function press(words: string): Promise<void> {
    button(words)!.click();
    await fixture.whenStable();
  }
  const key = async (name: string) => {
    TestBed.inject(Shortcuts).handle(new KeyboardEvent('keydown', { key: name, cancelable: true }));
    await fixture.whenStable();
  };

  beforeEach(() => Object.values(calls).forEach((mock) => mock.mockReset()));
  afterEach(() => page.remove());

  it('shows the card that is open, what would open next, and only what may be done', async () => {
    await open();
    for (const words of ['Scheda di triage', 'O. T.', 'livello 1', "Si aprono con l'accettazione: Nome, Indirizzo", 'Accetta', 'Rifiuta'])
      expect(page.textContent).toContain(words);
    for (const words of ['Rivedi e chiudi', 'Avvia', 'Approva e invia']) expect(button(words)).toBeUndefined();
  });

  it('is declined with R, a reason and its meaning; without a reason the form says so and stays', async () => {
    await open();
    await key('r');
    expect(page.textContent).toContain('conta come offerta che manca');
    expect(document.activeElement?.id).toBe('mossa-reason');
    page.querySelector('#mossa')!.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
    expect(page.querySelector('#mossa-reason-error')?.textContent).toContain('Scegli una risposta.');
    expect(calls.move).not.toHaveBeenCalled();
    page.querySelector<HTMLInputElement>('#mossa-reason')!.click();
    page.querySelector('#mossa')!.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
    expect(calls.move.mock.calls[0]?.[2]).toEqual({ move: 'decline', reason: 'no-capacity' });
    expect(page.querySelector('#mossa')).toBeNull();
    expect(document.activeElement?.hasAttribute('data-leg-heading')).toBe(true);
  });

  it('is claimed with C at once, and accepted with A and Enter', async () => {
    await open();
    await key('c');
    expect(calls.move.mock.calls[0]?.[2]).toEqual({ move: 'claim' });
    await key('a');
    expect(document.activeElement?.getAttribute('type')).toBe('submit');
  });

  it('is moved under the same id when the network failed and it is tried again', async () => {
    await open();
    calls.move.mockRejectedValueOnce(refusal(0, ''));
    await press('Prendi in esame');
    await press('Prendi in esame');
    const [first, second] = calls.move.mock.calls.map(([, id]: [unknown, string]) => id);
    expect(second).toBe(first);
  });

  it('tells what somebody else did meanwhile, keeps what was written and goes on from there', async () => {
    await open();
    await press('Rifiuta');
    page.querySelector<HTMLInputElement>('#mossa-reason')!.click();
    calls.move.mockRejectedValueOnce(refusal(412, 'stale'));
    const claimed = {
      at: hoursFromNow(0),
      name: 'claim',
      part: 'RT',
      who: 'C. Jordan',
      fromState: 'received',
      toState: 'in-review',
      reason: null,
      facts: {},
    } as const;
    calls.leg.mockResolvedValue(legView({ state: 'in-review', version: 4, path: [...legView().path, claimed] }));
    page.querySelector('#mossa')!.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Preso in esame');
    expect(page.querySelector<HTMLInputElement>('#mossa-reason')?.checked).toBe(true);
    page.querySelector('#mossa')!.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
    expect(calls.move.mock.calls.at(-1)?.[0]).toMatchObject({ version: 4 });
  });

  it('says in words what does not hold now', async () => {
    await open(legView({ state: 'accepted', moves: ['fail'], reasons: [{ move: 'fail', codes: ['unreachable'] }] }));
    calls.move.mockRejectedValueOnce(refusal(409, 'move-not-now', { move: 'fail', guard: 'three-attempts' }));
    await press('Non è riuscito');
    page.querySelector<HTMLInputElement>('#mossa-reason')!.click();
    page.querySelector('#mossa')!.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Servono tre tentativi di contatto');
  });

  it('counts down before it leaves, and Ctrl+Z takes it back', async () => {
    const releaseAt = new Date(Date.now() + 9000).toISOString();
    await open(legView({ state: 'draft', parts: ['SO'], moves: ['undo-send'], releaseAt }));
    expect(page.textContent).toContain('Parte fra 9 s.');
    TestBed.inject(Shortcuts).handle(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, cancelable: true }));
    await fixture.whenStable();
    expect(calls.move.mock.calls[0]?.[2]).toEqual({ move: 'undo-send' });
  });
});
