// SPDX-License-Identifier: EUPL-1.2
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { CODE_LISTS, Shortcuts, UnsavedWork, VIEWER } from '@soglia/ui';
import { type ContactBody, ContactCalls } from '../shared/contact-calls';
import { codeListsSource } from '../testing/code-lists';
import { italian } from '../testing/italian';
import { ContactFormPage } from './contact-form-page';

const viewer = {
  displayName: signal('Elisa Vuillermoz'),
  accessPoints: signal([{ code: 'VDA-S6', name: 'Sportello di Châtillon' }]),
  expired: signal(false),
  may: () => true,
};

describe('the page of a new contact', () => {
  const register = jest.fn<Promise<void>, [string, ContactBody]>();
  let fixture: ComponentFixture<ContactFormPage>;
  let page: HTMLElement;

  beforeEach(async () => {
    register.mockReset().mockResolvedValue();
    TestBed.configureTestingModule({
      imports: [ContactFormPage, italian()],
      providers: [
        provideRouter([]),
        { provide: ContactCalls, useValue: { register, comuni: () => Promise.resolve([]) } },
        { provide: VIEWER, useValue: viewer },
        { provide: CODE_LISTS, useValue: codeListsSource },
      ],
    });
    jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    fixture = TestBed.createComponent(ContactFormPage);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => page.remove());

  const byId = (id: string) => document.getElementById(id) as HTMLInputElement;

  async function type(id: string, text: string): Promise<void> {
    byId(id).value = text;
    byId(id).dispatchEvent(new Event('input'));
    await fixture.whenStable();
  }

  async function press(key: string, init: KeyboardEventInit = {}, target: HTMLElement = document.body): Promise<void> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    target.dispatchEvent(event);
    TestBed.inject(Shortcuts).handle(event);
    await fixture.whenStable();
  }

  async function choose(id: string): Promise<void> {
    byId(id).click();
    await fixture.whenStable();
  }

  async function addNeed(text: string): Promise<void> {
    await type('bisogno', text);
    await press('Enter', {}, byId('bisogno'));
  }

  it('fills sex and birth year from the codice fiscale', async () => {
    await type('codice-fiscale', 'RSSMRA80A01H501U');
    expect(byId('anno-nascita').value).toBe('1980');
    expect(byId('sesso-M').checked).toBe(true);
    expect(page.textContent).toContain('Codice valido');
  });

  it('sends nothing of a codice fiscale with an anonymous contact', async () => {
    await type('codice-fiscale', 'RSSMRA80A01H501U');
    await press('a', { altKey: true, code: 'KeyA' });
    expect(byId('anno-nascita').value).toBe('');
    expect(byId('sesso-none').checked).toBe(true);
    await addNeed('affitto');
    await choose('esito-1');
    await press('Enter', { ctrlKey: true });
    expect(register.mock.calls[0]?.[1].person).toEqual({ codiceFiscale: null, sex: null, birthYear: null, comune: null });
  });

  it('says at once that a whole codice fiscale is wrong', async () => {
    await type('codice-fiscale', 'RSSMRA80A01H501X');
    expect(byId('codice-fiscale').getAttribute('aria-invalid')).toBe('true');
    expect(byId('codice-fiscale-error').textContent).toContain('Il codice fiscale non è valido.');
  });

  it('moves on to the request that was added, with its usual area', async () => {
    await addNeed('pasti');
    expect(document.activeElement?.id).toBe('richiesta-1');
    expect(byId('area-1').value).toBe('ELD');
    await press('3');
    expect(byId('urgenza-1-EMERGENCY').checked).toBe(true);
  });

  it('asks why as soon as the network has no answer, and not otherwise', async () => {
    await addNeed('pasti');
    expect(byId('motivo-1')).toBeNull();
    await choose('esito-1-NESSUNA_RISPOSTA');
    expect(byId('motivo-1')).not.toBeNull();
    await choose('esito-1');
    expect(byId('motivo-1')).toBeNull();
  });

  it('gathers what is missing in a summary that takes the focus and leads to each field', async () => {
    await addNeed('pasti');
    await choose('esito-1-NESSUNA_RISPOSTA');
    await addNeed('affitto');
    await press('Enter', { ctrlKey: true });
    const summary = page.querySelector<HTMLElement>('.sg-summary');
    expect(document.activeElement).toBe(summary);
    const lines = [...(summary?.querySelectorAll('button') ?? [])];
    expect(lines.map((line) => line.textContent)).toEqual([
      'Scrivi il codice fiscale, oppure scegli «Anonimo».',
      'Indica perché la rete non ha risposta.',
      "Scegli l'esito della richiesta.",
    ]);
    lines[1]?.click();
    await fixture.whenStable();
    expect(document.activeElement?.id).toBe('motivo-1');
  });

  it('registers by keyboard and goes to the contact', async () => {
    await press('a', { altKey: true, code: 'KeyA' });
    await addNeed('affitto');
    await choose('esito-1');
    await press('Enter', { ctrlKey: true });
    expect(register).toHaveBeenCalledTimes(1);
    const [id, body] = register.mock.calls[0] ?? [];
    expect(body).toMatchObject({
      accessPoint: 'VDA-S6',
      person: { codiceFiscale: null },
      requests: [{ need: 'D12.01', area: 'POV', outcome: 'INFO' }],
    });
    expect(TestBed.inject(Router).navigate).toHaveBeenCalledWith(['/sportello/contatti', id], expect.anything());
  });

  it('lets nobody leave unsaved work without asking, in line', async () => {
    expect(fixture.componentInstance.mayLeave()).toBe(true);
    await addNeed('pasti');
    expect(TestBed.inject(UnsavedWork).present()).toBe(true);
    const leave = fixture.componentInstance.mayLeave();
    await fixture.whenStable();
    expect(page.querySelector('sg-form-foot')?.textContent).toContain('Se esci, quello che hai scritto va perso.');
    expect(document.activeElement?.textContent).toContain('Resta e continua');
    (document.activeElement as HTMLElement).click();
    expect(await leave).toBe(false);
  });

  it('asks once, also when the way out leads through a second address', async () => {
    await addNeed('pasti');
    const leave = fixture.componentInstance.mayLeave();
    await fixture.whenStable();
    page.querySelector<HTMLElement>('sg-form-foot .sg-btn--danger')?.click();
    expect(await leave).toBe(true);
    expect(fixture.componentInstance.mayLeave()).toBe(true);
  });
});
