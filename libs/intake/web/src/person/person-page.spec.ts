// SPDX-License-Identifier: EUPL-1.2
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { NOBODY } from '@soglia/intake-domain';
import { checkCharacter } from '@soglia/kernel';
import { askBeforeLeaving, CODE_LISTS, VIEWER } from '@soglia/ui';
import { HouseholdCalls } from '../household/household-calls';
import { italian } from '../testing/italian';
import { ProtectionCalls } from '../protection/protection-calls';
import { codeListsSource } from '../testing/code-lists';
import { PersonCalls } from '../shared/person-calls';
import { PersonPage } from './person-page';
import type { PersonFile } from '../shared/person-shapes';

const ID = '5b1d6a3e-0c55-4c8f-9d0e-6f1f3a1c9a01';
const file = {
  id: ID,
  version: 3,
  details: { ...NOBODY, familyName: 'Rossi', givenName: 'Marta', address: 'via Roma 1' },
  comune: null,
  birthplace: null,
  isProtected: true,
  protection: null,
  mergedInto: null,
  notice: null,
  history: { contactsIn12Months: 0, openRequests: 0, items: [] },
  createdAt: '2026-01-01T08:00:00Z',
  changedAt: '2026-01-01T08:00:00Z',
} satisfies PersonFile;

describe('the page of a person', () => {
  const [read, open] = [jest.fn(), jest.fn()];
  let page: HTMLElement;
  let settle: () => Promise<unknown>;

  async function visit(address: string): Promise<void> {
    const may = (asked: string) => ['person.read', 'person.write'].includes(asked);
    TestBed.configureTestingModule({
      imports: [italian()],
      providers: [
        provideRouter(
          [
            { path: 'sportello/persone/:id', component: PersonPage, canDeactivate: [askBeforeLeaving] },
            { path: '**', children: [] },
          ],
          withComponentInputBinding(),
        ),
        { provide: VIEWER, useValue: { displayName: signal(''), accessPoints: signal([]), expired: signal(false), may } },
        { provide: CODE_LISTS, useValue: codeListsSource },
        { provide: PersonCalls, useValue: { read } },
        { provide: ProtectionCalls, useValue: { open } },
        { provide: HouseholdCalls, useValue: { read: () => Promise.resolve({ current: null, past: [] }) } },
      ],
    });
    const harness = await RouterTestingHarness.create(address);
    settle = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      return harness.fixture.whenStable();
    };
    await settle();
    page = harness.routeNativeElement as HTMLElement;
  }

  function type(selector: string, text: string): void {
    const box = page.querySelector<HTMLInputElement>(selector)!;
    box.value = text;
    box.dispatchEvent(new Event('input'));
  }

  const submit = (form: string) => page.querySelector(form)!.dispatchEvent(new Event('submit', { cancelable: true }));

  beforeEach(() => {
    read.mockReset().mockResolvedValue(file);
    open.mockReset().mockResolvedValue(undefined);
  });

  it('asks of a protected file why it is opened, and shows nothing before', async () => {
    read.mockRejectedValueOnce({ status: 403, error: { code: 'opening-required', facts: { subject: ID } } });
    await visit(`/sportello/persone/${ID}`);
    expect(page.textContent).toContain('Scheda protetta');
    expect(page.textContent).not.toContain('Rossi');
    submit('sg-opening form');
    await settle();
    expect(open).not.toHaveBeenCalled();
    type('#motivo-apertura', 'Colloquio di oggi');
    submit('sg-opening form');
    await settle();
    await settle();
    expect(open).toHaveBeenCalledWith(expect.any(String), { subject: ID, reason: 'Colloquio di oggi' });
    expect(page.querySelector('h1')?.textContent).toBe('Marta Rossi');
  });

  it('says as it is written when the codice fiscale is not that of the name', async () => {
    const first15 = 'RSSMRT80A41L219';
    const codiceFiscale = first15 + checkCharacter(first15);
    read.mockResolvedValue({ ...file, details: { ...file.details, codiceFiscale } });
    await visit(`/sportello/persone/${ID}?modifica=si`);
    const said = () => page.querySelector('sg-details-section')!.textContent.includes('non corrisponde a questo nome');
    expect(said()).toBe(false);
    type('#persona-familyName', 'Bianchi');
    await settle();
    expect(said()).toBe(true);
  });

  it('is not left with unsaved work before somebody says so', async () => {
    await visit(`/sportello/persone/${ID}?modifica=si`);
    type('#persona-address', 'via Torino 2');
    const going = TestBed.inject(Router).navigateByUrl('/sportello');
    // The page is not stable while somebody is being asked.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(page.textContent).toContain('Ci sono modifiche non salvate');
    page.querySelector<HTMLElement>('sg-leaving-note .sg-btn--main')!.click();
    expect(await going).toBe(false);
    expect(page.querySelector<HTMLInputElement>('#persona-address')!.value).toBe('via Torino 2');
  });
});
