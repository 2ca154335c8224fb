// SPDX-License-Identifier: EUPL-1.2
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Languages, VIEWER } from '@soglia/ui';
import services from '../i18n/services.it.json';
import { italian } from '../testing/italian';
import { ComuniCalls } from '../shared/comuni/comuni-calls';
import { ServiceCalls, type Unit } from './service-calls';
import { ServicesPage } from './services-page';

const ASL = { id: 'a2', name: 'ASL dimostrativa' };
const COMUNE = { id: 'a1', name: 'Comune dimostrativo' };
const PUA: Unit = {
  ...{ id: 'u1', version: 3, agencyId: 'a2', agencyName: ASL.name, name: 'PUA', comune: 'A326', email: 'pua@asl.example', phone: null },
  ...{ byLink: false, comuni: ['A326', 'C294'], services: ['card'], freePlaces: 2, waiting: 0, capacityAt: '2026-11-20T09:00:00Z' },
  ...{ active: true, mine: true },
};
const SAD: Unit = { ...PUA, id: 'u2', agencyId: 'a1', agencyName: COMUNE.name, name: 'Assistenza domiciliare' };
const closure = { id: 'c1', agencyId: 'a2', firstDay: '2026-12-24', lastDay: '2026-12-31', name: 'Fine anno' };

describe('the page of the services', () => {
  const calls = {
    ...{ ownAgency: jest.fn(), agencies: jest.fn(), units: jest.fn(), write: jest.fn(), writePlaces: jest.fn() },
    ...{ closures: jest.fn(), writeClosure: jest.fn(), removeClosure: jest.fn() },
  };
  const comuni = { search: jest.fn() };
  let fixture: ComponentFixture<ServicesPage>;
  let page: HTMLElement;

  async function open(writesAll = false): Promise<void> {
    TestBed.configureTestingModule({
      imports: [ServicesPage, italian()],
      providers: [
        provideRouter([]),
        { provide: ServiceCalls, useValue: calls },
        { provide: ComuniCalls, useValue: comuni },
        { provide: VIEWER, useValue: { may: (permission: string) => writesAll || permission !== 'protocol.write' } },
      ],
    });
    TestBed.inject(Languages).register('services', services);
    fixture = TestBed.createComponent(ServicesPage);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  }

  beforeEach(() => {
    Object.values(calls).forEach((mock) => mock.mockReset().mockResolvedValue(undefined));
    calls.ownAgency.mockResolvedValue(ASL);
    calls.agencies.mockResolvedValue([COMUNE, ASL]);
    calls.units.mockResolvedValue([PUA]);
    calls.closures.mockResolvedValue([closure]);
    comuni.search.mockImplementation(async (q: string) => [{ belfiore: q, name: q === 'A326' ? 'Aosta' : 'Châtillon', province: 'AO' }]);
  });
  afterEach(() => page.remove());

  const words = () => page.textContent.replace(/\s+/g, ' ');
  const control = (id: string) => document.getElementById(id) as HTMLInputElement;
  const press = async (name: string) => {
    const named = [...page.querySelectorAll('button')].find((each) =>
      `${each.textContent} ${each.getAttribute('aria-label') ?? ''}`.replace(/\s+/g, ' ').includes(name),
    );
    named!.click();
    await fixture.whenStable();
  };
  const type = async (id: string, text: string) => {
    control(id).value = text;
    control(id).dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const tick = async (id: string) => {
    control(id).click();
    await fixture.whenStable();
  };

  it('shows the head of an agency what it has, and writes one with the version that was seen', async () => {
    await open();
    expect(calls.units).toHaveBeenCalledWith(false);
    expect(calls.agencies).not.toHaveBeenCalled();
    expect(words()).toContain('Posti liberi 2, in attesa 0 (al 20/11/2026)');
    await press('Modifica PUA');
    expect(document.activeElement?.id).toBe('servizio-name');
    // Names of comuni are asked for after the page is drawn.
    await new Promise((done) => setTimeout(done));
    await fixture.whenStable();
    expect(words()).toContain('Châtillon');
    calls.write.mockResolvedValue({ ...PUA, version: 4, name: 'PUA di Aosta' });
    await type('servizio-name', ' PUA di Aosta ');
    await press('Togli Châtillon');
    await press('Salva il servizio');
    const said = { name: 'PUA di Aosta', comune: 'A326', email: 'pua@asl.example', phone: null, byLink: false, active: true };
    expect(calls.write).toHaveBeenCalledWith('u1', { agencyId: 'a2', ...said, comuni: ['A326'], services: ['card'] }, PUA);
    expect(words()).toContain('Salvato: PUA di Aosta.');
    expect(document.activeElement?.id).toBe('unit-u1');
  });

  it('says under each field what stands in the way, and leads to the first', async () => {
    await open();
    await press('Nuovo servizio');
    await tick('servizio-byLink');
    await press('Salva il servizio');
    expect(calls.write).not.toHaveBeenCalled();
    expect(control('servizio-name-error').textContent).toContain('almeno due lettere');
    expect(control('servizio-email-error').textContent).toContain("scrivi l'e-mail");
    expect(document.activeElement?.id).toBe('servizio-name');
    calls.write.mockRejectedValue({
      status: 422,
      error: { code: 'malformed', errors: [{ pointer: '/comuni/0', code: 'unknown-comune' }] },
    });
    await type('servizio-name', 'Consultorio');
    await type('servizio-email', 'consultorio@asl.example');
    await press('Salva il servizio');
    expect(calls.write.mock.calls[0]).toMatchObject([expect.stringMatching(/^[\da-f-]{36}$/), { agencyId: 'a2', byLink: true }, null]);
    expect(control('servizio-comuni-error').textContent).toContain('Il comune non è nell');
    expect(document.activeElement?.id).toBe('servizio-comuni');
  });

  it('tells that somebody else has changed it, reads it again, and keeps what was typed', async () => {
    await open();
    await press('Modifica PUA');
    await type('servizio-phone', '0165 1');
    calls.write.mockRejectedValueOnce({ status: 412, error: { code: 'stale' } });
    const fresh = { ...PUA, version: 7, name: 'PUA, piano terra' };
    calls.units.mockResolvedValue([fresh]);
    await press('Salva il servizio');
    expect(words()).toContain('Nel frattempo qualcun altro ha cambiato questo servizio');
    expect([control('servizio-name').value, control('servizio-phone').value]).toEqual(['PUA, piano terra', '0165 1']);
    calls.write.mockResolvedValue(fresh);
    await press('Salva il servizio');
    expect(calls.write.mock.calls[1]).toMatchObject(['u1', { name: 'PUA, piano terra', phone: '0165 1' }, { version: 7 }]);
  });

  it('takes whole numbers for places, and an empty box for what nobody knows', async () => {
    await open();
    await press('Aggiorna i posti PUA');
    control('posti-freePlaces').value = '-1';
    await press('Salva i posti');
    expect(words()).toContain('Scrivi un numero intero da 0 a 9999');
    [control('posti-freePlaces').value, control('posti-waiting').value] = ['', '12'];
    calls.writePlaces.mockResolvedValue({ ...PUA, version: 4, freePlaces: null, waiting: 12 });
    await press('Salva i posti');
    expect(calls.writePlaces).toHaveBeenCalledWith(PUA, { freePlaces: null, waiting: 12 });
    expect(words()).toContain('Posti liberi –, in attesa 12');
  });

  it('closes the agency for some days, refuses days that cannot be, and puts back what was taken away', async () => {
    await open();
    expect(words()).toContain('24/12/2026 – 31/12/2026');
    [control('chiusura-first').value, control('chiusura-last').value] = ['10/08/2027', '09/08/2027'];
    await press('Aggiungi la chiusura');
    expect(control('chiusura-last-error').textContent).toContain('non venga prima del primo');
    expect(document.activeElement?.id).toBe('chiusura-last');
    [control('chiusura-last').value, control('chiusura-name').value] = ['', 'Patrono'];
    calls.writeClosure.mockResolvedValue({ ...closure, name: 'Patrono' });
    await press('Aggiungi la chiusura');
    const days = { firstDay: '2027-08-10', lastDay: '2027-08-10' };
    expect(calls.writeClosure.mock.calls[0]?.[1]).toEqual({ agencyId: 'a2', ...days, name: 'Patrono' });
    await press('Togli la chiusura: Fine anno');
    expect(calls.removeClosure).toHaveBeenCalledWith('c1');
    await press('Rimetti');
    expect(calls.writeClosure.mock.calls[1]?.[1]).toEqual({
      agencyId: 'a2',
      firstDay: '2026-12-24',
      lastDay: '2026-12-31',
      name: 'Fine anno',
    });
  });

  it('lets the Centrale choose the agency: its services and its closures', async () => {
    calls.ownAgency.mockResolvedValue(null);
    calls.agencies.mockResolvedValue([{ id: 'a0', name: 'Agenzia senza servizi' }, COMUNE, ASL]);
    calls.units.mockResolvedValue([SAD, PUA]);
    await open(true);
    expect(calls.units).toHaveBeenCalledWith(true);
    expect(words()).toContain('Assistenza domiciliare');
    expect(words()).not.toContain('PUA');
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const choice = document.getElementById('servizi-ente') as HTMLSelectElement;
    choice.value = 'a2';
    choice.dispatchEvent(new Event('change'));
    expect(navigate.mock.calls[0]?.[1]).toMatchObject({ queryParams: { ente: 'a2' } });
    fixture.componentRef.setInput('ente', 'a2');
    await fixture.whenStable();
    expect(words()).toContain('PUA');
    expect(calls.closures).toHaveBeenLastCalledWith('a2');
  });
});
