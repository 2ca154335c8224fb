// SPDX-License-Identifier: EUPL-1.2
import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { CODE_LISTS } from '@soglia/ui';
import { ContactCalls } from '../shared/contact-calls';
import { codeListsSource } from '../testing/code-lists';
import { ContactFormState, UNDO_MS } from './contact-form-state';
import { freshForm } from './form-state';
import { Registration } from '../contact-form/registration';

describe('the contact being written', () => {
  const register = jest.fn<Promise<void>, [string, unknown]>();
  let contact: ContactFormState;
  let registration: Registration;

  beforeEach(() => {
    register.mockReset().mockResolvedValue();
    TestBed.configureTestingModule({
      providers: [
        ...[ContactFormState, Registration],
        { provide: ContactCalls, useValue: { register } },
        { provide: CODE_LISTS, useValue: codeListsSource },
      ],
    });
    contact = TestBed.inject(ContactFormState);
    registration = TestBed.inject(Registration);
    contact.begin(crypto.randomUUID(), freshForm(new Date(), 'VDA-S6'), null, false);
    contact.toggleAnonymous();
    contact.editRequest(contact.addNeed('D04.01'), { outcome: 'INFO' });
  });

  afterEach(() => jest.useRealTimers());

  it('is sent once, however often Registra is pressed', async () => {
    const both = [registration.send(), registration.send()];
    expect(await Promise.all(both)).toEqual([true, false]);
    expect(register).toHaveBeenCalledTimes(1);
  });

  it('waits when nobody answers, and goes by itself as the same contact', async () => {
    jest.useFakeTimers();
    const done = jest.fn();
    registration.registered = done;
    register.mockRejectedValueOnce(new HttpErrorResponse({ status: 0 }));
    expect(await registration.send()).toBe(false);
    expect([registration.problem()?.code, registration.waiting()]).toEqual(['unreachable', true]);
    await jest.advanceTimersByTimeAsync(3000);
    expect(register.mock.calls[0]).toEqual(register.mock.calls[1]);
    expect(done).toHaveBeenCalledWith(contact.id());
    expect([registration.problem(), registration.waiting()]).toEqual([null, false]);
  });

  it('is not sent while something is missing', async () => {
    contact.editRequest(contact.currentKey() ?? 0, { outcome: 'NESSUNA_RISPOSTA' });
    expect(await registration.send()).toBe(false);
    expect(register).not.toHaveBeenCalled();
    expect(contact.issues().map(({ code }) => code)).toEqual(['gap-reason-missing']);
  });

  it('shows a refusal at its field until something is changed', async () => {
    const error = { code: 'unknown-code', errors: [{ pointer: '/requests/0/need', code: 'unknown-code', facts: {} }] };
    register.mockRejectedValueOnce(new HttpErrorResponse({ status: 422, error }));
    await registration.send();
    expect(contact.issues().map(({ pointer }) => pointer)).toEqual(['/requests/0/need']);
    contact.edit({ channel: 'PHONE' });
    expect(contact.issues()).toEqual([]);
  });

  it('sees a file that somebody else wrote, or that is there already, as a clash and not as an error', async () => {
    const person = contact.form().people[0]?.id ?? '';
    const stale = { code: 'stale', errors: [{ pointer: '/people/0/version', code: 'stale', facts: {} }] };
    register.mockRejectedValueOnce(new HttpErrorResponse({ status: 412, error: stale }));
    await registration.send();
    expect(registration.clash()).toEqual({ id: person, file: person });
    const pointer = '/people/0/details/codiceFiscale';
    const known = { code: 'person-known', facts: { person: 'f' }, errors: [{ pointer, code: 'person-known', facts: { person: 'f' } }] };
    register.mockRejectedValueOnce(new HttpErrorResponse({ status: 409, error: known }));
    await registration.send();
    expect(registration.clash()).toEqual({ id: person, file: 'f' });
    expect(contact.issues()).toEqual([]);
  });

  it('gives a removed request back for ten seconds, in its place', () => {
    jest.useFakeTimers();
    const first = contact.currentKey() ?? 0;
    const second = contact.addNeed('D12.01');
    contact.removeRequest(first);
    expect(contact.currentKey()).toBe(second);
    jest.advanceTimersByTime(UNDO_MS - 1);
    contact.undoRemoval();
    expect(contact.form().requests.map(({ key }) => key)).toEqual([first, second]);
    contact.removeRequest(first);
    jest.advanceTimersByTime(UNDO_MS);
    contact.undoRemoval();
    expect(contact.form().requests.map(({ key }) => key)).toEqual([second]);
  });

  it('gives a person back who was put aside for an anonymous one', () => {
    jest.useFakeTimers();
    contact.toggleAnonymous();
    expect(contact.form().people).toEqual([]);
    contact.undoRemoval();
    expect(contact.form().people[0]?.fields.identification).toBe('anonymous');
  });
});
