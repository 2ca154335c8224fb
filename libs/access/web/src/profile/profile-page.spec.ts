// SPDX-License-Identifier: EUPL-1.2
import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { DESKS } from '@soglia/ui';
import { CurrentSession } from '../session/current-session';
import { SessionCalls } from '../session/session-calls';
import { italian } from '../testing/italian';
import { elisa } from '../testing/sessions';
import { ProfilePage } from './profile-page';

describe('the profile', () => {
  const changePassword = jest.fn();
  const desks = [{ path: '/sportello', name: 'Sportello', purpose: 'Registrare', permission: 'contact.register' }];

  async function open(permissions = elisa.permissions) {
    changePassword.mockReset().mockResolvedValue(undefined);
    TestBed.configureTestingModule({
      imports: [ProfilePage, italian()],
      providers: [
        provideRouter([]),
        { provide: DESKS, useValue: desks },
        { provide: SessionCalls, useValue: { changePassword, open: () => Promise.resolve({ ...elisa, permissions }) } },
      ],
    });
    await TestBed.inject(CurrentSession).signIn({ username: 'sportello', password: 'x' });
    const fixture = TestBed.createComponent(ProfilePage);
    document.body.append(fixture.nativeElement);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const change = async (...values: string[]) => {
      page.querySelectorAll('input').forEach((input, index) => (input.value = values[index] ?? ''));
      page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await fixture.whenStable();
      await new Promise((resolve) => setTimeout(resolve));
    };
    return { page, change };
  }

  afterEach(() => document.body.replaceChildren());

  it('shows the desks that the role opens', async () => {
    const { page } = await open();
    expect(page.querySelector('a[href="/sportello"]')).not.toBeNull();
  });

  it('says plainly when there is none', async () => {
    const { page } = await open(['session.own']);
    expect(page.textContent).toContain("Per il tuo ruolo non c'è ancora una scrivania.");
  });

  it('changes the password and forgets what was typed', async () => {
    const { page, change } = await open();
    await change('soglia-demo', 'una frase nuova', 'una frase nuova');
    expect(changePassword).toHaveBeenCalledWith({ currentPassword: 'soglia-demo', newPassword: 'una frase nuova' });
    expect(page.textContent).toContain('Password cambiata.');
    expect([...page.querySelectorAll('input')].map((input) => input.value)).toEqual(['', '', '']);
  });

  it('does not ask the server when the new password was not repeated', async () => {
    const { page, change } = await open();
    await change('soglia-demo', 'una frase nuova', 'un altra');
    expect(changePassword).not.toHaveBeenCalled();
    expect(page.textContent).toContain('Le due password non sono uguali.');
  });

  it('ties a refusal to its field and goes there', async () => {
    const { page, change } = await open();
    changePassword.mockRejectedValueOnce(
      new HttpErrorResponse({ status: 422, error: { code: 'weak-password', facts: { minLength: 12 } } }),
    );
    await change('soglia-demo', 'corta', 'corta');
    expect(page.querySelector('#password-nuova-error')?.textContent).toContain('almeno 12 caratteri');
    expect(document.activeElement?.id).toBe('password-nuova');
  });
});
