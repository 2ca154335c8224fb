// SPDX-License-Identifier: EUPL-1.2
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Shortcuts, type SlotReferral } from '@soglia/ui';
import { italian } from '../testing/italian';
import { ask, match } from '../testing/match';
import { SendCalls } from './send-calls';
import { SendPanel } from './send-panel';

describe('the panel that sends a request on', () => {
  const find = jest.fn();
  let fixture: ComponentFixture<SendPanel>;
  let panel: HTMLElement;
  let chosen: SlotReferral | null;

  const picked = (referral: SlotReferral | null) => {
    chosen = referral;
    fixture.componentRef.setInput('chosen', referral);
    if (referral) fixture.componentRef.setInput('wanted', true);
  };

  async function open(change: Record<string, unknown> = {}): Promise<void> {
    TestBed.configureTestingModule({ imports: [SendPanel, italian()], providers: [{ provide: SendCalls, useValue: { match: find } }] });
    fixture = TestBed.createComponent(SendPanel);
    const files = async () => [{ id: 'f1', name: 'scheda.pdf' }];
    const inputs = { name: 'invio-1', ask: ask(), wanted: true, chosen: null, files, picked, ...change };
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    panel = fixture.nativeElement as HTMLElement;
    document.body.append(panel);
    await fixture.whenStable();
  }

  beforeEach(() => {
    chosen = null;
    find
      .mockReset()
      .mockResolvedValue([match(), match({ versionId: 'v2', title: 'Lavoro', fit: 'not-eligible', failing: ['18 anni o più'] })]);
  });
  afterEach(() => panel.remove());

  const words = () => panel.textContent.replace(/\s+/g, ' ');
  const press = async (selector: string) => {
    panel.querySelector<HTMLElement>(selector)!.click();
    await fixture.whenStable();
  };
  async function type(id: string, text: string): Promise<void> {
    const box = document.getElementById(id) as HTMLTextAreaElement;
    box.value = text;
    box.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  }

  it('only offers, while the request is not handed on, and by one key begins with the first question', async () => {
    await open({ wanted: false });
    expect(words()).toContain('Invia con il protocollo «PUA e UVM»');
    TestBed.inject(Shortcuts).handle(new KeyboardEvent('keydown', { key: 'p', code: 'KeyP', altKey: true }));
    await fixture.whenStable();
    expect(chosen).toMatchObject({ title: 'PUA e UVM', units: [{ name: 'PUA' }] });
    expect(document.activeElement?.id).toBe('invio-1-invio');
  });

  it('says which protocols do not fit and why, and whom each service can take', async () => {
    await open();
    expect(words()).toContain('«Lavoro» non va bene: 18 anni o più');
    expect(chosen).toMatchObject({ title: 'PUA e UVM' });
    expect(words()).toContain('decisione entro 2 giorni lavorativi');
    expect(words()).toContain('4 posti liberi, 11 in attesa (al 16/11/2026)');
    expect(words()).toContain('nessun posto libero, 11 in attesa');
    expect(words()).not.toContain('Domiciliarità');
  });

  it('is ready once the checklist is whole, and says what is missing until then', async () => {
    await open();
    expect(chosen?.missing).toEqual(['risposta: Vive sola', 'documento: Scheda di accesso', 'se la persona è informata']);
    await type('invio-1-invio', 'sì');
    const file = document.getElementById('invio-1-documento-scheda') as HTMLSelectElement;
    file.value = 'f1';
    file.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    await press('input[name="invio-1-informata"]');
    expect(chosen?.missing).toEqual([]);
    expect(words()).toContain('Pronto');
    fixture.componentRef.setInput('ask', ask({ absent: ['person.name'] }));
    await fixture.whenStable();
    expect(chosen?.missing).toEqual(['dalla scheda della persona: Nome e cognome']);
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('chooses by itself where there is nothing to choose from, once: what was taken away stays away', async () => {
    await open();
    expect(chosen).not.toBeNull();
    await press('.sg-panel-head .sg-link');
    expect(chosen).toBeNull();
    panel.remove();
    TestBed.resetTestingModule();
    find.mockResolvedValue([match(), match({ versionId: 'v3', title: 'Un altro' })]);
    await open();
    expect(chosen).toBeNull();
  });

  it('asks again when the need is another, and says so when nothing covers it', async () => {
    await open();
    find.mockResolvedValue([]);
    fixture.componentRef.setInput('ask', ask({ need: 'D12.01' }));
    await fixture.whenStable();
    expect(words()).toContain('Nessun protocollo in vigore copre questo bisogno');
  });
});
