// SPDX-License-Identifier: EUPL-1.2
import { HttpErrorResponse } from '@angular/common/http';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { SessionCalls } from '../session/session-calls';
import { italian } from '../testing/italian';
import { elisa } from '../testing/sessions';
import { SignInPage } from './sign-in-page';

const refusal = (status: number, code: string, facts = {}) => new HttpErrorResponse({ status, error: { code, facts } });

describe('signing in', () => {
  const open = jest.fn();
  let fixture: ComponentFixture<SignInPage>;
  let page: HTMLElement;

  beforeEach(async () => {
    open.mockReset().mockResolvedValue(elisa);
    TestBed.configureTestingModule({
      imports: [SignInPage, italian()],
      providers: [provideRouter([]), { provide: SessionCalls, useValue: { open } }],
    });
    jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    fixture = TestBed.createComponent(SignInPage);
    fixture.componentRef.setInput('poi', '/sportello?giorno=2026-11-19');
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => page.remove());

  async function submit(username: string, password: string): Promise<void> {
    const [name, secret] = page.querySelectorAll('input');
    if (name) name.value = username;
    if (secret) secret.value = password;
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  }

  it('leads back to where one was going', async () => {
    await submit(' sportello ', 'soglia-demo');
    expect(open).toHaveBeenCalledWith({ username: 'sportello', password: 'soglia-demo' });
    expect(TestBed.inject(Router).navigateByUrl).toHaveBeenCalledWith('/sportello?giorno=2026-11-19');
  });

  it('asks for what is missing before it asks the server', async () => {
    await submit('sportello', '');
    expect(open).not.toHaveBeenCalled();
    expect(page.textContent).toContain('Scrivi la password.');
    expect(document.activeElement?.id).toBe('password');
  });

  it.each([
    ['wrong credentials', refusal(401, 'wrong-credentials'), 'Nome utente o password non corretti.'],
    ['a server that is down', new HttpErrorResponse({ status: 0 }), 'Il server non risponde.'],
    ['a house under repair', refusal(503, 'unavailable'), 'Il servizio non è disponibile'],
  ])('says %s', async (_, failure, words) => {
    open.mockRejectedValueOnce(failure);
    await submit('sportello', 'x');
    expect(page.querySelector('[role=alert]')?.textContent).toContain(words);
  });

  it('waits as long as the server says after too many attempts', async () => {
    open.mockRejectedValueOnce(refusal(429, 'too-many-attempts', { retryAfterSeconds: 37 }));
    await submit('sportello', 'x');
    expect(page.querySelector('button')?.getAttribute('aria-disabled')).toBe('true');
    expect(page.querySelector('button')?.textContent).toContain('Riprova tra 37 s');
    await submit('sportello', 'x');
    expect(open).toHaveBeenCalledTimes(1);
  });
});
