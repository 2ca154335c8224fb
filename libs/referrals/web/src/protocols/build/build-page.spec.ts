// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { CODE_LISTS, RULE_SLOT, VIEWER } from '@soglia/ui';
import { protocolWords } from '../../testing/italian';
import { noCodeLists } from '../../testing/leg';
import { AGENCIES, UNIT, wholeProtocol } from '../../testing/protocol';
import { ComuniCalls } from '../../shared/comuni/comuni-calls';
import { ProtocolCalls } from '../calls/protocol-calls';
import { BuildPage } from './build-page';

@Component({ selector: 'sg-no-editor', changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
class NoEditor {
  readonly at = input('');
  readonly rule = input<unknown>();
  readonly error = input<string | null>(null);
  readonly changed = input<unknown>();
}

const [PROTOCOL, DRAFT, OLD] = ['p', 'd', 'o'];

describe('the page that builds a protocol', () => {
  const calls = {
    agencies: jest.fn(),
    units: jest.fn(),
    check: jest.fn(),
    protocol: jest.fn(),
    version: jest.fn(),
    write: jest.fn(),
  };
  const comuni = { search: jest.fn() };
  let page: HTMLElement;
  let harness: RouterTestingHarness;

  async function open(url: string, versions: readonly object[]): Promise<void> {
    calls.agencies.mockResolvedValue(AGENCIES);
    calls.units.mockResolvedValue([UNIT]);
    comuni.search.mockResolvedValue([{ belfiore: 'A326', name: 'Aosta', province: 'AO' }]);
    calls.check.mockResolvedValue({ problems: [], preview: [{ heading: 'Titolo', lines: ['una riga'] }], content: null, code: null });
    calls.protocol.mockResolvedValue({ id: PROTOCOL, code: 'PUA', versions });
    calls.version.mockResolvedValue({ id: DRAFT, version: 3, code: 'PUA', changeNote: null, content: wholeProtocol() });
    calls.write.mockReset().mockImplementation((id: string) => Promise.resolve({ id, version: 4 }));
    TestBed.configureTestingModule({
      imports: [protocolWords()],
      providers: [
        provideRouter(
          [
            { path: 'rete/protocolli/nuovo', component: BuildPage },
            { path: 'rete/protocolli/:id/bozza', component: BuildPage },
            { path: 'rete/protocolli/:id', component: NoEditor },
          ],
          withComponentInputBinding(),
        ),
        { provide: ProtocolCalls, useValue: calls },
        { provide: ComuniCalls, useValue: comuni },
        { provide: CODE_LISTS, useValue: noCodeLists },
        { provide: RULE_SLOT, useValue: { load: () => Promise.resolve(NoEditor) } },
        { provide: VIEWER, useValue: { may: () => true, displayName: signal(''), accessPoints: signal([]), expired: signal(false) } },
      ],
    });
    harness = await RouterTestingHarness.create(url);
    page = harness.routeNativeElement!;
    document.body.append(page);
    await settled();
  }
  const settled = () => harness.fixture.whenStable();
  const draft = [{ id: DRAFT, number: 2, state: 'draft', inForceFrom: null }];
  const buttons = () => [...page.querySelectorAll('button')];
  const press = async (name: string) => {
    buttons()
      .find((each) => (each.getAttribute('aria-label') ?? each.textContent)?.includes(name))!
      .click();
    await settled();
  };
  const type = async (id: string, value: string) => {
    const box = page.querySelector<HTMLInputElement>(`#${id}`)!;
    box.value = value;
    box.dispatchEvent(new Event('change'));
    await settled();
  };
  const written = () => calls.write.mock.calls.at(-1) as [string, { content: unknown; code: string; protocolId: string }, object | null];

  afterEach(() => page.remove());

  it('loses nothing of a protocol when every one of its controls is gone through', async () => {
    await open(`/rete/protocolli/${PROTOCOL}/bozza`, draft);
    const sections = [...page.querySelectorAll<HTMLButtonElement>('.sg-build-nav button')];
    let controls = 0;
    for (const section of sections) {
      section.click();
      await settled();
      const boxes = [...page.querySelectorAll('.sg-build-main :is(input, select, textarea)')].filter((box) => !box.hasAttribute('role'));
      boxes.forEach((box) => box.dispatchEvent(new Event('change')));
      controls += boxes.length;
      await settled();
    }
    expect(controls).toBeGreaterThan(90);
    await press('Salva la bozza');
    const [id, body, before] = written();
    expect(id).toBe(DRAFT);
    expect(body.content).toEqual(wholeProtocol());
    expect(before).toMatchObject({ id: DRAFT, version: 3 });
  });

  it('says at once that level 1 may not tell who somebody is', async () => {
    await open(`/rete/protocolli/${PROTOCOL}/bozza`, draft);
    await press('Dati scambiati');
    await type('campo-fields-1-level', '1');
    expect(page.querySelector('#campo-fields-1-level-error')?.textContent).toContain('non può stare al livello 1');
    expect(page.querySelector('.sg-build-issues')?.textContent).toContain('Dato 2, livello');
  });

  it('moves, takes away and brings back the rows of a list', async () => {
    await open(`/rete/protocolli/${PROTOCOL}/bozza`, draft);
    await press('Fasi e termini');
    const names = () => [...page.querySelectorAll<HTMLInputElement>('input[id^="campo-phases-"][id$="-name"]')].map(({ value }) => value);
    await press('Sposta dopo: Fase 1');
    expect(names()).toEqual(['Incontro', 'Decisione']);
    await press('Togli Fase 1');
    expect(names()).toEqual(['Decisione']);
    await press('Annulla l’ultima modifica');
    await press('Annulla l’ultima modifica');
    expect(names()).toEqual(['Decisione', 'Incontro']);
  });

  it('opens a row that is new, and leaves open what was open while its fields are written', async () => {
    await open(`/rete/protocolli/${PROTOCOL}/bozza`, draft);
    await press('Dati scambiati');
    const opened = () => [...page.querySelectorAll('details')].map((each) => each.open);
    expect(opened()).toEqual([false, false, false]);
    await press('Aggiungi: Dato');
    expect(opened()).toEqual([false, false, false, true]);
    expect(document.activeElement?.id).toBe('campo-fields-3-field');
    await type('campo-fields-3-label', 'Come sta');
    expect(opened()).toEqual([false, false, false, true]);
    await press('Sposta prima: Dato 4');
    expect(opened()).toEqual([false, false, true, false]);
  });

  it('begins a new version with the words of the one that is named', async () => {
    await open(`/rete/protocolli/${PROTOCOL}/bozza?da=${OLD}`, [{ id: OLD, number: 1, state: 'in-force', inForceFrom: '2026-01-01' }]);
    await press('Salva la bozza');
    const [id, body, before] = written();
    expect([id === OLD, before]).toEqual([false, null]);
    expect(body).toMatchObject({ protocolId: PROTOCOL, code: 'PUA', content: wholeProtocol() });
  });

  it('asks for the code of a new protocol, and keeps a draft with gaps', async () => {
    await open('/rete/protocolli/nuovo', []);
    await press('Salva la bozza');
    expect(calls.write).not.toHaveBeenCalled();
    expect(document.activeElement?.id).toBe('protocollo-codice');
    await type('protocollo-codice', 'nuovo-1');
    await press('Salva la bozza');
    expect(written()[1]).toMatchObject({ code: 'NUOVO-1', content: { title: '' } });
    expect(page.querySelector('.sg-foot')?.textContent).toContain('Bozza salvata.');
  });

  it('leads from what is to be mended to its field, in whichever section', async () => {
    await open('/rete/protocolli/nuovo', []);
    await press('Persona e privacy');
    const line = [...page.querySelectorAll<HTMLButtonElement>('.sg-build-issues button')].find((each) =>
      each.textContent?.includes('informativa'),
    );
    line!.click();
    await settled();
    expect(document.activeElement?.id).toBe('campo-privacy-notice');
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
  });

  it('keeps what was typed when the draft was changed by somebody else meanwhile', async () => {
    await open(`/rete/protocolli/${PROTOCOL}/bozza`, draft);
    calls.write.mockRejectedValueOnce({ status: 412, error: { code: 'stale', facts: {}, errors: [] } });
    await type('campo-title', 'Un altro titolo');
    await press('Salva la bozza');
    expect(page.querySelector('.sg-foot [role=alert]')?.textContent).toContain('Nel frattempo qualcosa è cambiato');
    expect(page.querySelector<HTMLInputElement>('#campo-title')?.value).toBe('Un altro titolo');
    expect(TestBed.inject(Router).url).toContain('/bozza');
  });
});
