// SPDX-License-Identifier: EUPL-1.2
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Shortcuts, type SlotReferral, VIEWER } from '@soglia/ui';
import { DeskCalls } from '../shared/calls/desk-calls';
import { LegCalls } from '../shared/calls/leg-calls';
import { italian } from '../testing/italian';
import { line } from '../testing/leg';
import { ask, match } from '../testing/match';
import { freshIntention } from './intention';
import { ReferralLine } from './referral-line';
import { SendCalls } from './send-calls';

const REQUEST = '1c5e0f0e-0000-4000-8000-000000000022';
const prepared: SlotReferral = { ...freshIntention(match(), ask(), '1c5e0f0e-0000-4000-8000-000000000021'), informed: 'informed' };
const soon = () => new Date(Date.now() + 8000).toISOString();

describe('a request that is sent on, on the page of its contact', () => {
  const send = jest.fn();
  const referral = jest.fn();
  const move = jest.fn();
  const leg = jest.fn();
  const sent = jest.fn();
  let fixture: ComponentFixture<ReferralLine>;
  let page: HTMLElement;

  async function open(change: Record<string, unknown> = {}): Promise<void> {
    TestBed.configureTestingModule({
      imports: [ReferralLine, italian()],
      providers: [
        provideRouter([]),
        { provide: SendCalls, useValue: { send, match: async () => [match()] } },
        { provide: DeskCalls, useValue: { referral } },
        { provide: LegCalls, useValue: { move, leg } },
        { provide: VIEWER, useValue: { may: () => true } },
      ],
    });
    fixture = TestBed.createComponent(ReferralLine);
    const inputs = { request: REQUEST, ask: ask(), referral: null, toSend: null, files: async () => [], sent, ...change };
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  }

  beforeEach(() => {
    for (const mock of [send, referral, move, leg, sent]) mock.mockReset();
    send.mockResolvedValue({});
    referral.mockResolvedValue({ id: prepared.id, number: '2026-7', answer: null, legs: [line({ state: 'draft', releaseAt: soon() })] });
  });
  afterEach(() => page.remove());

  const words = () => page.textContent.replace(/\s+/g, ' ');
  const button = (name: string) => [...page.querySelectorAll('button')].find((each) => each.textContent.includes(name))!;
  const press = async (name: string) => {
    button(name).click();
    await fixture.whenStable();
  };

  it('sends what was prepared, and takes it back while it leaves', async () => {
    await open({ toSend: prepared });
    expect(send).toHaveBeenCalledWith(prepared.id, expect.objectContaining({ request: REQUEST, send: true, informed: 'informed' }));
    expect(sent).toHaveBeenCalledTimes(1);
    expect(words()).toMatch(/Parte fra [78] s\./);
    referral.mockResolvedValue({ id: prepared.id, number: '2026-7', answer: null, legs: [line({ state: 'draft' })] });
    TestBed.inject(Shortcuts).handle(new KeyboardEvent('keydown', { key: 'z', code: 'KeyZ', ctrlKey: true }));
    await fixture.whenStable();
    expect(move.mock.calls[0]?.[2]).toEqual({ move: 'undo-send' });
    leg.mockResolvedValue({ ...line({ state: 'draft', version: 5 }), moves: ['ask-approval', 'withdraw'] });
    await press('Invia adesso');
    expect(move.mock.calls[1]?.[0]).toMatchObject({ version: 5 });
    expect(move.mock.calls[1]?.[2]).toEqual({ move: 'ask-approval' });
  });

  it('keeps what was refused, and sends the same again when asked', async () => {
    send.mockRejectedValueOnce({ status: 0 });
    await open({ toSend: prepared });
    expect(words()).toContain('Il contatto è registrato, l’invio no.'.replace('’', "'"));
    expect(sent).not.toHaveBeenCalled();
    await press('Riprova');
    expect(send.mock.calls[1]).toEqual(send.mock.calls[0]);
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it('tells who has it, until when, and what came of the need', async () => {
    const legs = [line({ state: 'closed', outcome: 'delivered', dueClock: null })];
    referral.mockResolvedValue({ id: prepared.id, number: '2026-7', answer: 'met', legs });
    const state = {
      id: prepared.id,
      number: '2026-7',
      state: 'closed',
      legState: 'closed',
      unitName: 'PUA',
      answer: 'met',
      reason: null,
      since: '',
    };
    await open({ referral: state });
    expect(words()).toContain('bisogno risolto');
    expect(words()).toContain('Servizio dato');
    expect(page.querySelector('a')?.getAttribute('href')).toBe(`/rete/invii/${prepared.id}`);
    expect(send).not.toHaveBeenCalled();
  });
});
