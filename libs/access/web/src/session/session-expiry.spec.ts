// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { elisa } from '../testing/sessions';
import { CurrentSession } from './current-session';
import { SessionCalls } from './session-calls';
import { noticeExpiry } from './session-expiry.interceptor';

describe('the end of a session', () => {
  let session: CurrentSession;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([noticeExpiry])),
        provideHttpClientTesting(),
        { provide: SessionCalls, useValue: { open: () => Promise.resolve(elisa) } },
      ],
    });
    session = TestBed.inject(CurrentSession);
    await session.signIn({ username: 'sportello', password: 'x' });
  });

  function refuse(url: string, status: number): void {
    TestBed.inject(HttpClient)
      .put(url, {})
      .subscribe({ error: () => undefined });
    TestBed.inject(HttpTestingController).expectOne(url).flush({}, { status, statusText: '' });
  }

  it('is noticed on any call, and signing in again repairs it', async () => {
    refuse('/api/v1/contacts/1', 401);
    expect(session.expired()).toBe(true);
    expect(session.session()).toEqual(elisa);
    await session.signIn({ username: 'sportello', password: 'x' });
    expect(session.expired()).toBe(false);
  });

  it('is not read into a wrong password or into other refusals', () => {
    refuse('/api/v1/session', 401);
    refuse('/api/v1/contacts/1', 403);
    expect(session.expired()).toBe(false);
  });

  it('is what the server says, too, when somebody else has signed in meanwhile: every call names whom it is for', () => {
    const callFor = (url: string) => {
      TestBed.inject(HttpClient).put(url, {}).subscribe();
      return TestBed.inject(HttpTestingController).expectOne(url).request.headers.get('soglia-account');
    };
    expect(callFor('/api/v1/contacts/1')).toBe(elisa.account.id);
    session.forget();
    expect(callFor('/api/v1/contacts/2')).toBeNull();
  });

  it('means nothing to whoever was not signed in', () => {
    session.forget();
    refuse('/api/v1/contacts/1', 401);
    expect(session.expired()).toBe(false);
  });
});
