// SPDX-License-Identifier: EUPL-1.2
import { TestBed } from '@angular/core/testing';
import { CurrentSession } from '../session/current-session';
import { SessionCalls } from '../session/session-calls';
import { italian } from '../testing/italian';
import { elisa } from '../testing/sessions';
import { SignInAgain } from './sign-in-again';

describe('signing in again over unsaved work', () => {
  it('asks only for the password, and gives the focus back to the work', async () => {
    const open = jest.fn().mockResolvedValue(elisa);
    TestBed.configureTestingModule({ imports: [SignInAgain, italian()], providers: [{ provide: SessionCalls, useValue: { open } }] });
    const session = TestBed.inject(CurrentSession);
    await session.signIn({ username: 'sportello', password: 'x' });
    session.expire();
    const work = document.body.appendChild(document.createElement('input'));
    work.focus();

    const fixture = TestBed.createComponent(SignInAgain);
    document.body.append(fixture.nativeElement);
    await fixture.whenStable();
    const [password, ...others] = fixture.nativeElement.querySelectorAll('input') as HTMLInputElement[];
    expect(others).toEqual([]);
    expect(fixture.nativeElement.textContent).toContain('Elisa Vuillermoz');
    if (password) password.value = 'soglia-demo';
    password?.focus();
    fixture.nativeElement.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();

    expect(open).toHaveBeenLastCalledWith({ username: 'sportello', password: 'soglia-demo' });
    expect(session.expired()).toBe(false);
    expect(document.activeElement).toBe(work);
  });
});
