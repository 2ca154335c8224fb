// SPDX-License-Identifier: EUPL-1.2
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { CODE_LISTS, Languages, VIEWER } from '@soglia/ui';
import centrale from '../i18n/centrale.it.json';
import { italian } from '../testing/italian';
import { hoursFromNow, line, noCodeLists } from '../testing/leg';
import { CentraleCalls } from './centrale-calls';
import { CentralePage } from './centrale-page';

const UNIT = { id: 'u1', name: 'PUA', agencyId: 'a2', agencyName: 'ASL dimostrativa', active: true };
const shift = {
  ...{ id: 's1', version: 1, agencyId: 'a2', agencyName: 'ASL dimostrativa', unitId: 'u1', unitName: 'PUA', accountId: null },
  ...{
    displayName: null,
    startsAt: '2026-11-22T19:00:00Z',
    endsAt: '2026-11-23T07:00:00Z',
    contact: '0165 555 100',
    note: null,
    mine: true,
  },
};

describe('the page of the Centrale unica', () => {
  const queue = jest.fn();
  const writeShift = jest.fn();
  const removeShift = jest.fn();
  let fixture: ComponentFixture<CentralePage>;
  let page: HTMLElement;

  async function open(inputs: Record<string, string> = {}): Promise<void> {
    const calls = {
      ...{ queue, writeShift, removeShift, shifts: async () => [shift], myUnits: async () => [UNIT] },
      loads: async () => [
        {
          agencyId: 'a2',
          agencyName: 'ASL dimostrativa',
          open: 7,
          late: 2,
          waiting: 1,
          medianDecisionHours: null,
          declined30d: 3,
          freePlaces: 4,
        },
      ],
    };
    TestBed.configureTestingModule({
      imports: [CentralePage, italian()],
      providers: [
        provideRouter([]),
        { provide: CentraleCalls, useValue: calls },
        { provide: VIEWER, useValue: { may: () => true } },
        { provide: CODE_LISTS, useValue: noCodeLists },
      ],
    });
    TestBed.inject(Languages).register('centrale', centrale);
    fixture = TestBed.createComponent(CentralePage);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  }

  beforeEach(() => {
    for (const mock of [queue, writeShift, removeShift]) mock.mockReset().mockResolvedValue(undefined);
    const items = [line({ clockState: 'breached', dueAt: hoursFromNow(-30) })];
    queue.mockResolvedValue({ items, next: null, counts: [{ view: 'late', n: 1 }, { view: 'orphaned', n: 3 }] }); // prettier-ignore
  });
  afterEach(() => page.remove());

  const words = () => page.textContent.replace(/\s+/g, ' ');
  const button = (name: string | RegExp) =>
    [...page.querySelectorAll('button')].find((each) => `${each.textContent} ${each.getAttribute('aria-label') ?? ''}`.match(name))!;
  const press = async (name: string | RegExp) => {
    button(name).click();
    await fixture.whenStable();
  };
  const type = (id: string, text: string) => void ((document.getElementById(id) as HTMLInputElement).value = text);

  it('begins with what is late, and says how much there is of everything', async () => {
    await open();
    expect(queue).toHaveBeenCalledWith('late', undefined);
    expect(words()).toContain('In ritardo 1');
    expect(words()).toContain('Senza nessuno 3');
    expect(words()).toContain('da 1 g');
    expect(page.querySelector('.sg-leg')?.getAttribute('href')).toBe(`/rete/centrale?vista=late&tratta=${line().id}`);
  });

  it('looks at what the address says, and at nothing that it does not know', async () => {
    await open({ vista: 'orphaned' });
    expect(queue).toHaveBeenLastCalledWith('orphaned', undefined);
    fixture.componentRef.setInput('vista', 'nonsense');
    await fixture.whenStable();
    expect(queue).toHaveBeenLastCalledWith('late', undefined);
  });

  it('shows how much each agency has; what nobody knows is a dash', async () => {
    await open();
    const cells = [...page.querySelectorAll('sg-agency-loads td')].map((cell) => cell.textContent.trim());
    expect(cells).toEqual(['7', '2', '1', '4', '—', '3']);
  });

  it('writes a shift that goes past midnight in Italian time, asks for what is missing, and puts back what was taken away', async () => {
    await open();
    await press('Aggiungi un turno');
    await press('Salva il turno');
    expect(words()).toContain('Scrivi una data');
    type('turno-giorno', '24/11/2026');
    type('turno-dalle', '20:00');
    type('turno-alle', '08:00');
    type('turno-contatto', '0165 555 100');
    await press('Salva il turno');
    expect(writeShift.mock.calls[0]?.[1]).toEqual({
      ...{ agencyId: 'a2', unitId: 'u1', accountId: null, contact: '0165 555 100', note: null },
      ...{ startsAt: '2026-11-24T20:00:00+01:00', endsAt: '2026-11-25T08:00:00+01:00' },
    });
    await press('Togli il turno');
    expect(removeShift).toHaveBeenCalledWith('s1');
    await press('Rimetti');
    expect(writeShift.mock.calls[1]?.[1]).toMatchObject({ startsAt: shift.startsAt, contact: shift.contact });
  });
});
