// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { accessTexts, CurrentSession, SessionCalls } from '@soglia/access-web';
import { Languages, uiTexts, UnsavedWork } from '@soglia/ui';
import texts from '../i18n/it.json';
import { Reachability } from '../providers/reachability';
import { provideDesks } from '../providers/desks';
import { initials } from './initials';
import { Shell } from './shell';

@Component({ changeDetection: ChangeDetectionStrategy.OnPush, template: '<h1 tabindex="-1">Pagina</h1><input />' })
class Page {}

const session = {
  account: { id: '1', username: 'sportello', displayName: 'Elisa Vuillermoz', role: 'sportello' },
  agency: null,
  accessPoints: [],
  permissions: ['session.own', 'contact.register'],
  mode: 'demo',
};

describe('the shell', () => {
  async function start() {
    TestBed.configureTestingModule({
      imports: [
        Shell,
        TranslocoTestingModule.forRoot({
          langs: { it: { shell: texts, ui: uiTexts, access: accessTexts } },
          translocoConfig: { availableLangs: ['it', 'fr'], defaultLang: 'it', reRenderOnLangChange: true },
          preloadLangs: true,
        }),
      ],
      providers: [
        provideDesks(),
        provideRouter([{ path: '**', component: Page }], withComponentInputBinding()),
        { provide: SessionCalls, useValue: { open: () => Promise.resolve(session) } },
      ],
    });
    await TestBed.inject(CurrentSession).signIn({ username: 'sportello', password: 'x' });
    const fixture = TestBed.createComponent(Shell);
    document.body.append(fixture.nativeElement);
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/sportello');
    await fixture.whenStable();
    const settle = () => new Promise((resolve) => setTimeout(resolve)).then(() => fixture.whenStable());
    return { shell: fixture.nativeElement as HTMLElement, router, settle };
  }

  afterEach(() => document.body.replaceChildren());

  it('shows only the desks that the session opens, the current one marked', async () => {
    const { shell } = await start();
    const desks = [...shell.querySelectorAll('nav a')];
    expect(desks.map((desk) => desk.textContent)).toEqual(['Sportello']);
    expect(desks[0]?.getAttribute('aria-current')).toBe('page');
  });

  it('moves the focus to the heading of a new page, not when only the query changes', async () => {
    const { shell, router, settle } = await start();
    await router.navigateByUrl('/profilo');
    await settle();
    expect(document.activeElement?.tagName).toBe('H1');
    shell.querySelector('input')?.focus();
    await router.navigateByUrl('/profilo?giorno=2026-11-19');
    await settle();
    expect(document.activeElement?.tagName).toBe('INPUT');
  });

  it('passes to French in place, by keyboard, and says so', async () => {
    const { shell, settle } = await start();
    const languages = TestBed.inject(Languages);
    languages.register('shell', texts, () => import('../i18n/fr.json'));
    const button = shell.querySelector<HTMLButtonElement>('sg-language-switch button')!;
    expect([button.textContent.trim(), button.getAttribute('aria-label')]).toEqual(['IT', 'IT: italiano. Passa al francese']);
    button.click();
    await settle();
    await settle();
    expect(shell.querySelector('nav a')?.textContent).toBe('Guichet');
    expect([button.textContent.trim(), button.getAttribute('aria-label')]).toEqual(['FR', "FR : français. Passer à l'italien"]);
    expect(shell.querySelector('sg-language-switch [role=status]')?.textContent).toBe('La page est en français.');
    expect(document.documentElement.lang).toBe('fr');
    await languages.use('it');
  });

  it('sends to the door when the session ends, and back afterwards', async () => {
    const { router, settle } = await start();
    TestBed.inject(CurrentSession).expire();
    await settle();
    expect(router.url).toBe('/accedi?poi=%2Fsportello');
  });

  it('brings the door to the page when something is unsaved', async () => {
    const { shell, router, settle } = await start();
    TestBed.inject(UnsavedWork).present.set(true);
    TestBed.inject(CurrentSession).expire();
    await settle();
    expect(router.url).toBe('/sportello');
    expect(shell.textContent).toContain('La sessione è scaduta: niente è andato perso.');
    expect(shell.querySelector('main h1')).not.toBeNull();
  });

  it('says over the page that it could not be left', async () => {
    const { shell, settle } = await start();
    TestBed.inject(CurrentSession).signOutFailure.set({ status: 503 });
    await settle();
    expect(shell.querySelector('[role=alert]')?.textContent).toContain('Non è stato possibile uscire');
    expect(shell.querySelector('main h1')).not.toBeNull();
  });

  it('says that the server does not answer', async () => {
    const { shell, settle } = await start();
    TestBed.inject(Reachability).unanswered();
    await settle();
    expect(shell.textContent).toContain('Il server non risponde.');
    TestBed.inject(Reachability).answered();
    await settle();
    expect(shell.textContent).not.toContain('Il server non risponde.');
  });

  it.each([
    ['Elisa Vuillermoz', 'EV'],
    ['Maria Luisa dal Pozzo', 'MP'],
    ['Centrale', 'C'],
    ['', ''],
  ])('abbreviates %s as %s', (name, letters) => expect(initials(name)).toBe(letters));
});
