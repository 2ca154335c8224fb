// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { italian } from '../testing/italian';
import { elisa } from '../testing/sessions';
import { CurrentSession } from './current-session';
import { permitted, signedIn, signedOut, signOut } from './guards';
import { returnPath } from './return-path';
import { SessionCalls } from './session-calls';
import { SignOutFailed } from './sign-out-failed';
import { UnreachablePage } from './unreachable-page';

@Component({ changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
class Anywhere {}

describe('the door', () => {
  const calls = { read: jest.fn(), open: jest.fn(), close: jest.fn() };

  beforeEach(() => {
    calls.read.mockReset().mockRejectedValue({ status: 401 });
    calls.close.mockReset().mockResolvedValue(undefined);
    TestBed.configureTestingModule({
      imports: [italian()],
      providers: [
        { provide: SessionCalls, useValue: calls },
        provideRouter(
          [
            { path: '', pathMatch: 'full', component: Anywhere },
            { path: 'accedi', canActivate: [signedOut], component: Anywhere },
            { path: 'esci', canActivate: [signOut], children: [] },
            { path: 'sportello', canActivate: [signedIn, permitted('contact.register')], component: Anywhere },
            { path: 'piano', canActivate: [signedIn, permitted('release.read')], component: Anywhere },
            { path: 'non-consentito', component: Anywhere },
            { path: 'non-raggiungibile', component: UnreachablePage },
          ],
          withComponentInputBinding(),
        ),
      ],
    });
  });

  async function goTo(url: string): Promise<string> {
    await TestBed.inject(Router).navigateByUrl(url);
    return TestBed.inject(Router).url;
  }

  it('sends strangers to sign in, and remembers where they were going', async () => {
    expect(await goTo('/sportello?giorno=2026-11-19')).toBe('/accedi?poi=%2Fsportello%3Fgiorno%3D2026-11-19');
  });

  it('lets in whoever the server still knows, asking it once', async () => {
    calls.read.mockResolvedValue(elisa);
    expect(await goTo('/sportello')).toBe('/sportello');
    await goTo('/');
    expect(await goTo('/sportello')).toBe('/sportello');
    expect(calls.read).toHaveBeenCalledTimes(1);
  });

  it('tells a role that a desk is not its own, without changing the address', async () => {
    calls.read.mockResolvedValue(elisa);
    await goTo('/');
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/piano');
    expect(router.url).not.toContain('accedi');
    expect(router.lastSuccessfulNavigation()?.finalUrl?.toString()).toBe('/non-consentito');
  });

  it('is not shown to those who are inside', async () => {
    calls.read.mockResolvedValue(elisa);
    expect(await goTo('/accedi')).toBe('/');
  });

  it('closes the session on the way out', async () => {
    calls.read.mockResolvedValue(elisa);
    await goTo('/sportello');
    expect(await goTo('/esci')).toBe('/accedi');
    expect(calls.close).toHaveBeenCalledTimes(1);
    expect(TestBed.inject(CurrentSession).session()).toBeNull();
  });

  it('takes a session that the server has already forgotten for closed', async () => {
    calls.read.mockResolvedValue(elisa);
    calls.close.mockRejectedValue({ status: 401 });
    await goTo('/sportello');
    expect(await goTo('/esci')).toBe('/accedi');
    expect(TestBed.inject(CurrentSession).session()).toBeNull();
  });

  it.each([0, 503])('keeps the page when the way out fails with %i, says so and tries again', async (status) => {
    calls.read.mockResolvedValue(elisa);
    calls.close.mockRejectedValueOnce({ status });
    const bar = TestBed.createComponent(SignOutFailed);
    await goTo('/sportello');
    expect(await goTo('/esci')).toBe('/sportello');
    expect(TestBed.inject(CurrentSession).session()).toEqual(elisa);
    await bar.whenStable();
    expect(bar.nativeElement.textContent).toContain('Non è stato possibile uscire');
    bar.nativeElement.querySelector('button').click();
    await bar.whenStable();
    expect(TestBed.inject(Router).url).toBe('/accedi');
    expect(bar.nativeElement.textContent.trim()).toBe('');
  });

  it('forgets that the way out failed when the work goes on', async () => {
    calls.read.mockResolvedValue(elisa);
    calls.close.mockRejectedValueOnce({ status: 503 });
    TestBed.createComponent(SignOutFailed);
    await goTo('/sportello');
    await goTo('/esci');
    await goTo('/sportello?giorno=2026-11-19');
    expect(TestBed.inject(CurrentSession).signOutFailure()).toBeNull();
  });

  it.each([
    ['/sportello', 0, 'Il server non risponde.'],
    ['/accedi', 503, 'Il servizio non è disponibile'],
  ])('does not take whoever asks for %s for a stranger after a %i, and asks again', async (url, status, words) => {
    calls.read.mockRejectedValueOnce({ status }).mockRejectedValueOnce({ status }).mockResolvedValueOnce(elisa);
    const harness = await RouterTestingHarness.create(url);
    const again = async () => {
      harness.routeNativeElement?.querySelector('button')?.click();
      await harness.fixture.whenStable();
    };
    expect(harness.routeNativeElement?.textContent).toContain(words);
    await again();
    expect(harness.routeNativeElement?.textContent).toContain(words);
    await again();
    expect(TestBed.inject(Router).url).toBe(url === '/accedi' ? '/' : url);
    expect(calls.read).toHaveBeenCalledTimes(3);
  });

  it.each([
    [undefined, '/'],
    ['/piano?x=1', '/piano?x=1'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['https://elsewhere.example', '/'],
  ])('after signing in, %s leads to %s', (asked, path) => expect(returnPath(asked)).toBe(path));
});
