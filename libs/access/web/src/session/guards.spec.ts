// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { elisa } from '../testing/sessions';
import { CurrentSession } from './current-session';
import { permitted, signedIn, signedOut, signOut } from './guards';
import { returnPath } from './return-path';
import { SessionCalls } from './session-calls';

@Component({ changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
class Anywhere {}

describe('the door', () => {
  const calls = { read: jest.fn(), open: jest.fn(), close: jest.fn() };

  beforeEach(() => {
    calls.read.mockReset().mockRejectedValue({ status: 401 });
    calls.close.mockReset().mockResolvedValue(undefined);
    TestBed.configureTestingModule({
      providers: [
        { provide: SessionCalls, useValue: calls },
        provideRouter([
          { path: '', pathMatch: 'full', component: Anywhere },
          { path: 'accedi', canActivate: [signedOut], component: Anywhere },
          { path: 'esci', canActivate: [signOut], children: [] },
          { path: 'sportello', canActivate: [signedIn, permitted('contact.register')], component: Anywhere },
          { path: 'piano', canActivate: [signedIn, permitted('release.read')], component: Anywhere },
          { path: 'non-consentito', component: Anywhere },
        ]),
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

  it.each([
    [undefined, '/'],
    ['/piano?x=1', '/piano?x=1'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['https://elsewhere.example', '/'],
  ])('after signing in, %s leads to %s', (asked, path) => expect(returnPath(asked)).toBe(path));
});
