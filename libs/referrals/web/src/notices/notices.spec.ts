// SPDX-License-Identifier: EUPL-1.2
import { type Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Api } from '@soglia/api-client';
import { Languages, VIEWER } from '@soglia/ui';
import centrale from '../i18n/centrale.it.json';
import { italian } from '../testing/italian';
import { type Notice, NoticeCalls } from './notice-calls';
import { NoticesPage } from './notices-page';
import { PreferencesPage } from './preferences-page';
import { WebhooksPage } from './webhooks-page';

const notice = (id: string, readAt: string | null): Notice => ({
  ...{ id, readAt, kind: 'late', at: '2026-11-20T09:00:00Z', legId: 'leg', referralId: 'ref', number: '2026-7' },
});
const webhook = {
  ...{ id: 'w1', agencyId: 'a2', agencyName: 'ASL dimostrativa', url: 'https://asl.example/gancio', events: [], active: true, version: 2 },
  ...{ createdAt: '2026-11-01T09:00:00Z', disabledWhy: null, failed: 1, waiting: 0 },
};

describe('notices', () => {
  const calls = {
    ...{ notices: jest.fn(), markRead: jest.fn(), preferences: jest.fn(), prefer: jest.fn(), webhooks: jest.fn() },
    ...{ writeWebhook: jest.fn(), renewSecret: jest.fn(), failedDeliveries: jest.fn(), replay: jest.fn() },
  };
  let fixture: ComponentFixture<unknown>;
  let page: HTMLElement;

  async function open(component: Type<unknown>): Promise<void> {
    TestBed.configureTestingModule({
      imports: [component, italian()],
      providers: [
        provideRouter([]),
        { provide: NoticeCalls, useValue: calls },
        { provide: Api, useValue: { invoke: async () => ({ items: [{ id: 'a2', name: 'ASL dimostrativa' }] }) } },
        { provide: VIEWER, useValue: { may: () => true } },
      ],
    });
    TestBed.inject(Languages).register('centrale', centrale);
    fixture = TestBed.createComponent(component);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  }

  beforeEach(() => Object.values(calls).forEach((mock) => mock.mockReset().mockResolvedValue(undefined)));
  afterEach(() => page.remove());

  const words = () => page.textContent.replace(/\s+/g, ' ');
  const press = async (name: string) => {
    [...page.querySelectorAll('button')].find((each) => each.textContent.includes(name))!.click();
    await fixture.whenStable();
  };

  it('are those not read yet, newest first, and are read all at once', async () => {
    calls.notices.mockResolvedValue({ items: [notice('n1', null), notice('n2', '2026-11-21T09:00:00Z')], next: null, unread: 1 });
    await open(NoticesPage);
    expect(calls.notices).toHaveBeenCalledWith(true, undefined);
    expect(words()).toContain('Il termine è passato');
    expect(page.querySelector('a.sg-item')?.getAttribute('href')).toBe('/rete/invii/ref?tratta=leg');
    await press('Segna letti questi');
    expect(calls.markRead).toHaveBeenCalledWith(['n1']);
    await press('Solo da leggere');
    expect(calls.notices).toHaveBeenLastCalledWith(false, undefined);
  });

  it('come as each kind is wished', async () => {
    calls.preferences.mockResolvedValue([
      { kind: 'late', inApp: true, mail: 'now' },
      { kind: 'progress', inApp: true, mail: 'digest' },
    ]);
    calls.prefer.mockImplementation(async (items: unknown) => items);
    await open(PreferencesPage);
    const box = page.querySelector<HTMLInputElement>('[aria-label="Ha fatto un passo avanti, Fra gli avvisi"]')!;
    box.click();
    const mail = page.querySelector<HTMLSelectElement>('[aria-label="Il termine è passato, Per e-mail"]')!;
    mail.value = 'never';
    mail.dispatchEvent(new Event('change'));
    await press('Salva le preferenze');
    expect(calls.prefer).toHaveBeenCalledWith([
      { kind: 'late', inApp: true, mail: 'never' },
      { kind: 'progress', inApp: false, mail: 'digest' },
    ]);
    expect(words()).toContain('Preferenze salvate.');
  });

  it('go to the system of an agency: its secret is shown once, what was not delivered is sent again', async () => {
    calls.webhooks.mockResolvedValue({ items: [webhook], next: null });
    calls.writeWebhook.mockResolvedValue({ id: 'w2', secret: 'whsec_inventato', version: 1 });
    const failed = { id: 'd1', webhookId: 'w1', legId: 'leg', type: 'leg.accept', state: 'failed', attempts: 9, lastStatus: null };
    const delivery = { ...failed, lastError: 'timeout', createdAt: '2026-11-20T09:00:00Z', deliveredAt: null, nextAt: null };
    calls.failedDeliveries.mockResolvedValue({ items: [delivery], next: null });
    await open(WebhooksPage);
    (document.getElementById('webhook-indirizzo') as HTMLInputElement).value = ' https://asl.example/altro ';
    await press('Aggiungi');
    const body = { agencyId: 'a2', url: 'https://asl.example/altro', events: [], active: true };
    expect(calls.writeWebhook).toHaveBeenCalledWith(expect.any(String), body, null);
    expect(words()).toContain('whsec_inventato');
    await press("L'ho copiato");
    expect(words()).not.toContain('whsec_inventato');
    await press('Mostra i non consegnati');
    expect(words()).toContain('non ha risposto in tempo');
    await press('Rimanda');
    expect(calls.replay).toHaveBeenCalledWith('d1');
    await press('Spegni');
    expect(calls.writeWebhook).toHaveBeenLastCalledWith('w1', expect.objectContaining({ active: false }), 2);
  });
});
