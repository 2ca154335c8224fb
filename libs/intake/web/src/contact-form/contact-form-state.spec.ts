// SPDX-License-Identifier: EUPL-1.2
import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { ContactCalls } from '../shared/contact-calls';
import { codeLists } from '../testing/code-lists';
import { ContactFormState, UNDO_MS } from './contact-form-state';

describe('the contact being written', () => {
  const register = jest.fn<Promise<void>, [string, unknown]>();
  let contact: ContactFormState;

  beforeEach(() => {
    register.mockReset().mockResolvedValue();
    TestBed.configureTestingModule({ providers: [ContactFormState, { provide: ContactCalls, useValue: { register } }] });
    contact = TestBed.inject(ContactFormState);
    contact.begin('VDA-S6', true);
    contact.editRequest(contact.addNeed('D04.01', codeLists), { outcome: 'INFO' });
  });

  afterEach(() => jest.useRealTimers());

  it('is sent once, however often Registra is pressed', async () => {
    const both = [contact.register(), contact.register()];
    expect(await Promise.all(both)).toEqual([true, false]);
    expect(register).toHaveBeenCalledTimes(1);
    expect(contact.touched()).toBe(false);
  });

  it('keeps its id and its words when nobody answers, and is sent again as the same contact', async () => {
    register.mockRejectedValueOnce(new HttpErrorResponse({ status: 0 }));
    expect(await contact.register()).toBe(false);
    expect(contact.problem()?.code).toBe('unreachable');
    expect(contact.touched()).toBe(true);
    expect(await contact.register()).toBe(true);
    expect(register.mock.calls[0]).toEqual(register.mock.calls[1]);
    expect(contact.problem()).toBeNull();
  });

  it('is not sent while something is missing', async () => {
    contact.editRequest(contact.currentKey() ?? 0, { outcome: 'NESSUNA_RISPOSTA' });
    expect(await contact.register()).toBe(false);
    expect(register).not.toHaveBeenCalled();
    expect(contact.issues().map(({ code }) => code)).toEqual(['gap-reason-missing']);
  });

  it('shows a refusal at its field until something is changed', async () => {
    const error = { code: 'unknown-code', errors: [{ pointer: '/requests/0/need', code: 'unknown-code', facts: {} }] };
    register.mockRejectedValueOnce(new HttpErrorResponse({ status: 422, error }));
    await contact.register();
    expect(contact.issues().map(({ pointer }) => pointer)).toEqual(['/requests/0/need']);
    contact.edit({ channel: 'PHONE' });
    expect(contact.issues()).toEqual([]);
  });

  it('gives a removed request back for ten seconds, in its place', () => {
    jest.useFakeTimers();
    const first = contact.currentKey() ?? 0;
    const second = contact.addNeed('D12.01', codeLists);
    contact.remove(first);
    expect(contact.currentKey()).toBe(second);
    jest.advanceTimersByTime(UNDO_MS - 1);
    contact.undoRemoval();
    expect(contact.form().requests.map(({ key }) => key)).toEqual([first, second]);
    contact.remove(first);
    jest.advanceTimersByTime(UNDO_MS);
    contact.undoRemoval();
    expect(contact.form().requests.map(({ key }) => key)).toEqual([second]);
  });
});
