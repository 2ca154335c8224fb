// SPDX-License-Identifier: EUPL-1.2
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { withComponentInputBinding } from '@angular/router';
import { CODE_LISTS, VIEWER } from '@soglia/ui';
import { SearchCalls } from '../shared/calls/search-calls';
import { codeListsSource } from '../testing/code-lists';
import { answer, found } from '../testing/found';
import { italian } from '../testing/italian';
import { SearchPage } from './search-page';

describe('the search of the databank', () => {
  const search = jest.fn();
  let settled: () => Promise<unknown>;

  async function open(address: string): Promise<HTMLElement> {
    const viewer = {
      displayName: signal(''),
      accessPoints: signal([]),
      expired: signal(false),
      may: (asked: string) => asked === 'card.read',
    };
    TestBed.configureTestingModule({
      imports: [italian()],
      providers: [
        provideRouter([{ path: 'banca-dati', component: SearchPage }], withComponentInputBinding()),
        { provide: VIEWER, useValue: viewer },
        { provide: CODE_LISTS, useValue: codeListsSource },
        { provide: SearchCalls, useValue: { search, suggestions: () => Promise.resolve([]), comuni: () => Promise.resolve([]) } },
      ],
    });
    const harness = await RouterTestingHarness.create(address);
    settled = () => harness.fixture.whenStable();
    await settled();
    return harness.routeNativeElement as HTMLElement;
  }

  beforeEach(() => search.mockReset());

  it('asks what its address says, and nothing else', async () => {
    search.mockResolvedValue(answer([found()]));
    await open('/banca-dati?q=badante&bisogno=D04.01&comune=C294&presso=Ch%C3%A2tillon&aperta=ora&gratuita=si');
    const { searchId, ...ask } = search.mock.calls[0][0];
    expect(ask).toEqual({ q: 'badante', need: 'D04.01', comune: 'C294', when: 'now', free: true, where: 'desk', limit: 20 });
    expect(searchId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('keeps what is known of a person out of the address', async () => {
    search.mockResolvedValue(answer([found()]));
    const page = await open('/banca-dati?q=pasti');
    const box = page.querySelector<HTMLInputElement>('#fatto-isee');
    box!.value = '9.360';
    box!.dispatchEvent(new Event('change'));
    await TestBed.inject(Router).navigate([], { queryParams: { gratuita: 'si' }, queryParamsHandling: 'merge' });
    await settled();
    expect(search.mock.calls.at(-1)?.[0].person).toEqual({ isee: 9360 });
    expect(TestBed.inject(Router).url).toBe('/banca-dati?q=pasti&gratuita=si');
  });

  it('says what was understood, and why a result stands where it does', async () => {
    const understood = { corrected: [{ typed: 'badnte', used: 'badante' }], also: ['assistente familiare'] };
    search.mockResolvedValue(answer([found()], { understood }));
    const text = (await open('/banca-dati?q=badnte')).textContent ?? '';
    expect(text).toContain('Cerchiamo anche: assistente familiare');
    expect(text).toMatch(/Cerchiamo\s+badante\s+invece di «badnte»/);
    expect(text).toMatch(/Perché è al posto 1\s*risponde proprio a questo bisogno\+30/);
  });

  it('says of nothing found why, and what to try without', async () => {
    search.mockResolvedValue(answer([], { gap: { reason: 'NO_CAPACITY' } }));
    const page = await open('/banca-dati?q=nido&comune=C294&presso=Ch%C3%A2tillon&posti=si');
    expect(page.textContent).toContain("Motivo: Non c'è posto.");
    page.querySelector<HTMLElement>('sg-nothing-found button')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(TestBed.inject(Router).url).toBe('/banca-dati?q=nido&posti=si');
  });
});
