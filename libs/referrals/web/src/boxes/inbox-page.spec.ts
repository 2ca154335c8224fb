// SPDX-License-Identifier: EUPL-1.2
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { CODE_LISTS, Shortcuts, VIEWER } from '@soglia/ui';
import { DeskCalls } from '../shared/calls/desk-calls';
import { LegCalls } from '../shared/calls/leg-calls';
import { italian } from '../testing/italian';
import { hoursFromNow, legView, line, noCodeLists } from '../testing/leg';
import { InboxPage } from './inbox-page';

const [LATE, LATER] = ['0c6a2e5f-1b3d-4f7a-9c8e-000000000001', '0c6a2e5f-1b3d-4f7a-9c8e-000000000002'];

describe('the desk of the net', () => {
  const desk = { boxes: jest.fn(), legs: jest.fn(), myUnits: jest.fn() };
  const legs = { leg: jest.fn(), cardNames: jest.fn() };
  let page: HTMLElement;
  let harness: RouterTestingHarness;

  async function open(url: string): Promise<void> {
    desk.boxes.mockResolvedValue({ items: [{ box: 'team-in', total: 9, late: 2, today: 3, undecided: 5 }], nextSteps: 0 });
    desk.myUnits.mockResolvedValue([]);
    const late = line({ id: LATE!, dueAt: hoursFromNow(-30), clockState: 'breached' });
    desk.legs.mockResolvedValue({ items: [line({ id: LATER! }), late], next: null });
    legs.leg.mockImplementation((id: string) => Promise.resolve(legView({ id })));
    const may = (permission: string) => ['referral.read', 'referral.answer'].includes(permission);
    TestBed.configureTestingModule({
      imports: [italian()],
      providers: [
        provideRouter([{ path: 'rete', component: InboxPage }], withComponentInputBinding()),
        { provide: DeskCalls, useValue: desk },
        { provide: LegCalls, useValue: legs },
        { provide: CODE_LISTS, useValue: noCodeLists },
        { provide: VIEWER, useValue: { may, displayName: signal(''), accessPoints: signal([]), expired: signal(false) } },
      ],
    });
    harness = await RouterTestingHarness.create(url);
    page = harness.routeNativeElement!;
    document.body.append(page);
    await harness.fixture.whenStable();
  }
  const key = (name: string) => TestBed.inject(Shortcuts).handle(new KeyboardEvent('keydown', { key: name, cancelable: true }));
  const focused = () => document.activeElement?.getAttribute('data-leg');

  afterEach(() => page.remove());

  it('asks for the box that its address says, and tells how much of each is late and due today', async () => {
    await open('/rete?casella=team-in&vista=aperti');
    expect(desk.legs).toHaveBeenCalledWith({ box: 'team-in', show: 'all', sort: 'due' }, undefined);
    expect(page.textContent?.replace(/\s+/g, ' ')).toContain('Al mio servizio92 in ritardo · 3 oggi');
  });

  it('puts what is late first, whatever the order in which it came', async () => {
    await open('/rete');
    const shown = [...page.querySelectorAll('h3.sg-group, a[data-leg]')].map(
      (each) => each.getAttribute('data-leg') ?? each.textContent?.trim(),
    );
    expect(shown).toEqual(['In ritardo 1', LATE, 'Nei prossimi giorni 1', LATER]);
  });

  it('is gone through with J and K, which stop at the ends', async () => {
    await open('/rete');
    const way = ['j', 'j', 'j', 'k'].map((name) => (key(name), focused()));
    expect(way).toEqual([LATE, LATER, LATER, LATE]);
  });

  it('keeps the open leg in its address, and gives the focus back to the list when it is shut', async () => {
    await open('/rete');
    page.querySelector<HTMLElement>(`a[data-leg="${LATER}"]`)!.click();
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toContain(`tratta=${LATER}`);
    expect(document.activeElement?.hasAttribute('data-leg-heading')).toBe(true);
    page.querySelector<HTMLElement>('.sg-leg-back button')!.click();
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).not.toContain('tratta');
    expect(focused()).toBe(LATER);
  });
});
