// SPDX-License-Identifier: EUPL-1.2
import { Location } from '@angular/common';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { NOBODY } from '@soglia/intake-domain';
import { checkCharacter } from '@soglia/kernel';
import { CODE_LISTS, Shortcuts, UnsavedWork, VIEWER } from '@soglia/ui';
import { DeviceDrafts } from '../drafts/device-drafts';
import { HouseholdCalls } from '../household/household-calls';
import { AttachmentCalls } from '../shared/attachment-calls';
import { type ContactBody, ContactCalls } from '../shared/contact-calls';
import { DraftCalls } from '../shared/draft-calls';
import { NoticeCalls } from '../shared/notice-calls';
import { PersonCalls } from '../shared/person-calls';
import type { PersonFile, PersonHit } from '../shared/person-shapes';
import { codeListsSource } from '../testing/code-lists';
import { italian } from '../testing/italian';
import { ContactFormPage } from './contact-form-page';

const first15 = 'RSSMRT80A41L219';
const MARTA = first15 + checkCharacter(first15);
const chatillon = { code: 'C294', name: 'Châtillon' };
const viewer = {
  displayName: signal('Elisa Vuillermoz'),
  accessPoints: signal([{ code: 'VDA-S6', name: 'Sportello di Châtillon', comune: chatillon }]),
  expired: signal(false),
  may: () => true,
};
const hit: PersonHit = {
  ...{ id: '5b1d6a3e-0c55-4c8f-9d0e-6f1f3a1c9a01', version: 3, identification: 'declared', familyName: 'Perron', givenName: 'Ada' },
  ...{ alias: null, sex: 'F', birthDate: '1950-03-14', birthYear: 1950, comune: chatillon, codiceFiscale: null, phoneEnd: '142' },
  ...{ isProtected: false, lastContactOn: '2026-10-22', match: 'name' },
};
const file: PersonFile = {
  ...{ id: hit.id, version: 3, comune: chatillon, birthplace: null, isProtected: false, mergedInto: null, notice: null },
  ...{ protection: null, createdAt: '2026-01-01T08:00:00Z', changedAt: '2026-01-01T08:00:00Z' },
  details: { ...NOBODY, familyName: 'Perron', givenName: 'Ada', birthDate: '1950-03-14', birthYear: 1950, comune: 'C294' },
  history: { contactsIn12Months: 6, openRequests: 1, items: [] },
};

describe('the page of a new contact', () => {
  const register = jest.fn<Promise<void>, [string, ContactBody]>();
  const search = jest.fn<Promise<PersonHit[]>, [string]>();
  const read = jest.fn<Promise<PersonFile>, [string]>();
  let fixture: ComponentFixture<ContactFormPage>;
  let page: HTMLElement;

  async function open(inputs: Record<string, string> = {}): Promise<void> {
    fixture = TestBed.createComponent(ContactFormPage);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  }

  beforeEach(() => {
    register.mockReset().mockResolvedValue();
    search.mockReset().mockResolvedValue([]);
    read.mockReset().mockResolvedValue(file);
    const persons = {
      search,
      read,
      duplicates: async () => [],
      places: async () => [],
      placeName: async (code: string) => ({ code, name: 'Torino' }),
    };
    const saved = { version: 1, savedAt: '2026-11-19T09:42:00Z', others: [] };
    TestBed.configureTestingModule({
      imports: [ContactFormPage, italian()],
      providers: [
        provideRouter([]),
        { provide: ContactCalls, useValue: { register, comuni: async () => [] } },
        { provide: PersonCalls, useValue: persons },
        { provide: HouseholdCalls, useValue: { read: async () => ({ current: null, past: [] }) } },
        { provide: DraftCalls, useValue: { save: async () => saved } },
        { provide: DeviceDrafts, useValue: { save: async () => true, open: async () => true, remove: async () => undefined } },
        { provide: NoticeCalls, useValue: { list: async () => ({ current: '2026-1', languages: ['it', 'ar'] }) } },
        { provide: AttachmentCalls, useValue: { list: async () => [] } },
        { provide: VIEWER, useValue: viewer },
        { provide: CODE_LISTS, useValue: codeListsSource },
      ],
    });
    jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  });

  afterEach(() => page.remove());

  const byId = (id: string) => document.getElementById(id) as HTMLInputElement;
  const settle = async (ms = 0) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await fixture.whenStable();
  };

  async function type(id: string, text: string): Promise<void> {
    byId(id).focus();
    byId(id).value = text;
    byId(id).dispatchEvent(new Event('input'));
    await fixture.whenStable();
  }

  async function press(
    key: string,
    init: KeyboardEventInit = {},
    target: Element = document.activeElement ?? document.body,
  ): Promise<void> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    Object.defineProperty(event, 'target', { value: target });
    target.dispatchEvent(event);
    TestBed.inject(Shortcuts).handle(event);
    await fixture.whenStable();
  }

  async function find(text: string): Promise<void> {
    await type('persona', text);
    await settle(200);
    await press('Enter');
    await settle();
  }

  async function addNeed(text: string): Promise<void> {
    await type('bisogno', text);
    await press('Enter');
  }

  it('begins in the box that finds or makes a person', async () => {
    await open();
    expect(document.activeElement?.id).toBe('persona');
  });

  it('makes a new person from one line, proposes the comune of the counter, and goes on to what is asked', async () => {
    await open();
    await find(`Rossi Marta ${MARTA} 3475550142`);
    expect(document.activeElement?.id).toBe('bisogno');
    expect(page.querySelector('.sg-who-name')?.textContent?.trim()).toBe('Marta Rossi');
    await addNeed('affitto');
    await press('e');
    await press('1');
    await press('Enter', { ctrlKey: true });
    const [, body] = register.mock.calls[0] ?? [];
    expect(body?.people[0]).toMatchObject({
      version: null,
      details: { familyName: 'Rossi', givenName: 'Marta', codiceFiscale: MARTA, comune: 'C294', phones: [{ number: '3475550142' }] },
    });
    expect(body?.requests[0]).toMatchObject({ need: 'D12.01', area: 'POV', outcome: 'INFO', people: [body?.people[0]?.id] });
  });

  it('takes the person that was found as the file stands, though a similar name is offered', async () => {
    search.mockResolvedValue([hit]);
    await open();
    await find('perron');
    expect(read).toHaveBeenCalledWith(hit.id);
    expect(page.textContent).toContain('6 contatti in 12 mesi');
    await addNeed('pasti');
    await press('e');
    await press('1');
    await press('Enter', { ctrlKey: true });
    expect(register.mock.calls[0]?.[1].people).toEqual([{ id: hit.id, version: 3, details: null }]);
  });

  it('takes nobody unseen whom it is not sure of, and leaves the hands free for the next box', async () => {
    search.mockResolvedValue([hit]);
    await open();
    await type('persona', 'perron');
    await press('Enter');
    expect(document.activeElement?.id).toBe('bisogno');
    await settle(200);
    expect(read).not.toHaveBeenCalled();
    expect(byId('persona').getAttribute('aria-expanded')).toBe('true');
  });

  it('makes somebody whom nobody knows also for hands quicker than the search', async () => {
    await open();
    await type('persona', 'perron ada');
    await press('Enter');
    await settle(200);
    expect(page.querySelector('.sg-who-name')?.textContent?.trim()).toBe('Ada Perron');
  });

  it('finds who has the codice fiscale, whatever else is typed beside it', async () => {
    search.mockResolvedValue([{ ...hit, match: 'codice-fiscale' }]);
    await open();
    await find(`Rossi Marta ${MARTA} 3475550142`);
    expect(search).toHaveBeenLastCalledWith(MARTA);
    expect(read).toHaveBeenCalledWith(hit.id);
  });

  it('sends what was changed of a file, and keeps its data open while they are written', async () => {
    search.mockResolvedValue([hit]);
    await open();
    await find('perron');
    page.querySelector<HTMLElement>('sg-person-card .sg-link')?.click();
    await fixture.whenStable();
    await type('indirizzo-p0', 'fraz. Ussel 12');
    await type('telefono-p0', '347 555 0142');
    await addNeed('pasti');
    await press('e');
    await press('1');
    await press('Enter', { ctrlKey: true });
    expect(register.mock.calls[0]?.[1].people[0]).toMatchObject({
      version: 3,
      details: { familyName: 'Perron', address: 'fraz. Ussel 12', phones: [{ number: '347 555 0142', note: null }] },
    });
  });

  it('takes a codice fiscale that nobody has for somebody new, whoever sounds like it', async () => {
    search.mockResolvedValue([{ ...hit, match: 'similar-name' }]);
    await open();
    await find(`Rossi Marta ${MARTA}`);
    expect(read).not.toHaveBeenCalled();
  });

  it('asks for a reason before a protected file opens', async () => {
    search.mockResolvedValue([{ ...hit, isProtected: true, version: null }]);
    read.mockRejectedValue({ status: 403, error: { code: 'opening-required', facts: { subject: hit.id } } });
    await open();
    await find('perron');
    await settle();
    expect(page.querySelector('sg-opening label')?.textContent).toContain('Perché la apri?');
  });

  it('is an anonymous contact in eleven keys', async () => {
    await open({ anonimo: 'si' });
    expect(document.activeElement?.id).toBe('bisogno');
    await addNeed('affi');
    await press('e');
    await press('1');
    await press('Enter', { ctrlKey: true });
    expect(register.mock.calls[0]?.[1]).toMatchObject({
      people: [{ version: null, details: { identification: 'anonymous', familyName: null } }],
      requests: [{ need: 'D12.01', outcome: 'INFO' }],
    });
  });

  it('asks why as soon as the network has no answer, and a digit says it', async () => {
    await open({ anonimo: 'si' });
    await addNeed('pasti');
    expect(byId('motivo-1')).toBeNull();
    await press('e');
    await press('2');
    expect(document.activeElement?.id).toBe('motivo-1');
    await press('2');
    expect(byId('motivo-1-NO_CAPACITY').checked).toBe(true);
  });

  it('weighs with 1 to 3 outside the outcomes', async () => {
    await open({ anonimo: 'si' });
    await addNeed('pasti');
    expect(document.activeElement?.id).toBe('richiesta-1');
    await press('3');
    expect(byId('urgenza-1-EMERGENCY').checked).toBe(true);
  });

  it('gathers what is missing in a summary that takes the focus and leads to each field', async () => {
    await open();
    await addNeed('pasti');
    await press('Enter', { ctrlKey: true });
    const summary = page.querySelector<HTMLElement>('.sg-summary');
    expect(document.activeElement).toBe(summary);
    const lines = [...(summary?.querySelectorAll('button') ?? [])];
    expect(lines.map((line) => line.textContent)).toEqual([
      'Cerca la persona, scrivila come nuova, oppure premi Alt+A se resta anonima.',
      "Scegli l'esito della richiesta.",
    ]);
    lines[0]?.click();
    await fixture.whenStable();
    expect(document.activeElement?.id).toBe('persona');
  });

  it('says where the draft is, keeps it in the address, and lets the shell sign in again in place', async () => {
    await open({ anonimo: 'si' });
    await addNeed('pasti');
    expect(TestBed.inject(UnsavedWork).present()).toBe(true);
    await settle(1700);
    expect(page.querySelector('sg-form-foot')?.textContent).toMatch(/Bozza salvata alle \d\d:\d\d, in rete/);
    expect(TestBed.inject(Location).path()).toMatch(/\?bozza=[0-9a-f-]{36}$/);
  });
});
