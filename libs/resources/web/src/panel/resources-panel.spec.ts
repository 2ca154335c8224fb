// SPDX-License-Identifier: EUPL-1.2
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { CODE_LISTS, Shortcuts } from '@soglia/ui';
import { SearchCalls } from '../shared/calls/search-calls';
import type { Eligibility } from '../shared/calls/search-shapes';
import { codeListsSource } from '../testing/code-lists';
import { answer, found } from '../testing/found';
import { italian } from '../testing/italian';
import { ResourcesPanel } from './resources-panel';

const other = '0b6c3f44-52a5-4d5a-9a53-7f3f5d3f0a02';

describe('the resources beside a request', () => {
  const search = jest.fn();
  const picked = jest.fn();
  const unanswered = jest.fn();
  let fixture: ComponentFixture<ResourcesPanel>;

  async function open(inputs: Record<string, unknown> = {}): Promise<HTMLElement> {
    TestBed.configureTestingModule({
      imports: [ResourcesPanel, italian()],
      providers: [
        { provide: SearchCalls, useValue: { search } },
        { provide: CODE_LISTS, useValue: codeListsSource },
      ],
    });
    fixture = TestBed.createComponent(ResourcesPanel);
    for (const [name, value] of Object.entries({ need: 'D04.01', picked, unanswered, ...inputs }))
      fixture.componentRef.setInput(name, value);
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  beforeEach(() => [search, picked, unanswered].forEach((mock) => mock.mockReset()));
  afterEach(() => (fixture.nativeElement as HTMLElement).remove());

  const eligibility = (change: Partial<Eligibility>): Eligibility => ({ answer: 'eligible', failing: [], ask: [], ...change });

  it('say where, until when, how many places and when it was verified', async () => {
    search.mockResolvedValue(answer([found()]));
    const text = (await open()).textContent;
    for (const words of ['Châtillon, 3,2 km', 'aperta fino alle 12:30', '1 posto', 'verificata 02/10/2026', '0165 555 010'])
      expect(text).toContain(words);
    expect(text).toContain('perché qui: risponde proprio a questo bisogno');
  });

  it('give the clause that fails, and no other', async () => {
    const failing = [{ code: 'age', text: '65 anni o più' }];
    search.mockResolvedValue(answer([found({ eligibility: eligibility({ answer: 'not-eligible', failing }) })]));
    expect((await open()).querySelector('.sg-elig')?.textContent?.trim()).toBe('Non idonea: 65 anni o più');
  });

  it('ask what is missing on the spot, and search again with the answer', async () => {
    const ask = [{ code: 'isee', text: "Qual è l'ISEE del nucleo?" }];
    search.mockResolvedValue(answer([found({ eligibility: eligibility({ answer: 'unknown', ask }) })]));
    const panel = await open({ comune: 'C294', birthYear: 1950 });
    const box = panel.querySelector<HTMLInputElement>('.sg-ask input');
    expect(box?.getAttribute('aria-label')).toBe("Qual è l'ISEE del nucleo?");
    box!.value = '9.360,50';
    panel.querySelector<HTMLElement>('.sg-ask button')?.click();
    await fixture.whenStable();
    expect(search).toHaveBeenCalledTimes(2);
    const [[first], [second]] = search.mock.calls;
    expect(second.person).toEqual({ isee: 9360.5, birthYear: 1950, comune: 'C294' });
    expect(second.searchId).toBe(first.searchId);
  });

  it('are picked with the button or Alt and its number, and put back', async () => {
    search.mockResolvedValue(answer([found(), found({ id: other, name: 'Spesa a casa' })]));
    const panel = await open();
    const alt2 = new KeyboardEvent('keydown', { key: '2', altKey: true, cancelable: true });
    TestBed.inject(Shortcuts).handle(alt2);
    expect(picked).toHaveBeenLastCalledWith({ id: other, name: 'Spesa a casa, Cooperativa dimostrativa' });
    fixture.componentRef.setInput('chosen', { id: other, name: 'Spesa a casa' });
    await fixture.whenStable();
    const chosen = panel.querySelector<HTMLElement>('.is-picked [aria-pressed=true]');
    expect(chosen?.textContent).toContain('Scelta');
    expect(panel.querySelector('.is-picked a[href*=sheet]')?.getAttribute('href')).toBe(`/api/v1/resources/${other}/sheet?lingua=it`);
    chosen?.click();
    expect(picked).toHaveBeenLastCalledWith(null);
  });

  it('are gone through with the arrows', async () => {
    search.mockResolvedValue(answer([found(), found({ id: other })]));
    const panel = await open();
    const [first, second] = Array.from(panel.querySelectorAll<HTMLElement>('[data-pick]'));
    first?.focus();
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement).toBe(second);
    second?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement).toBe(first);
  });

  it('keep the one that was chosen in sight when it is no longer found', async () => {
    search.mockResolvedValue(answer([found()]));
    const panel = await open({ chosen: { id: other, name: 'Spesa a casa' } });
    expect(panel.querySelector('.is-picked')?.textContent).toContain('Spesa a casa');
  });

  it('offer to record the gap when nothing fits', async () => {
    search.mockResolvedValue(answer([], { gap: { reason: 'NO_CAPACITY' } }));
    const panel = await open();
    expect(panel.textContent).toContain("Nessuna risorsa adatta: Non c'è posto.");
    Array.from(panel.querySelectorAll('button')).at(-1)?.click();
    expect(unanswered).toHaveBeenCalledWith('NO_CAPACITY');
  });

  it('search for one need once, however often it is taken up again', async () => {
    search.mockResolvedValue(answer([found()]));
    await open();
    fixture.componentRef.setInput('need', 'D12.01');
    await fixture.whenStable();
    fixture.componentRef.setInput('need', 'D04.01');
    await fixture.whenStable();
    const ids = search.mock.calls.map(([ask]) => ask.searchId);
    expect(ids[2]).toBe(ids[0]);
    expect(ids[1]).not.toBe(ids[0]);
  });
});
