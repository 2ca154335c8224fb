// SPDX-License-Identifier: EUPL-1.2
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { PersonHit } from '../shared/person-shapes';
import { PersonCalls } from '../shared/person-calls';
import { italian } from '../testing/italian';
import { FindPersonView } from './find-person-view';

const hit = (id: string, familyName: string, change: Partial<PersonHit> = {}): PersonHit => ({
  id,
  version: 1,
  identification: 'codice-fiscale',
  familyName,
  givenName: 'Marta',
  alias: null,
  sex: 'F',
  birthDate: '1980-01-01',
  birthYear: 1980,
  comune: { code: 'C294', name: 'Châtillon' },
  codiceFiscale: null,
  phoneEnd: '142',
  isProtected: false,
  lastContactOn: null,
  match: 'name',
  ...change,
});

describe('the box that finds a person or starts a contact', () => {
  const search = jest.fn();
  const chosen = jest.fn();
  const started = jest.fn();
  let page: HTMLElement;
  let settle: () => Promise<void>;

  beforeEach(async () => {
    [search, chosen, started].forEach((mock) => mock.mockReset());
    search.mockResolvedValue([]);
    TestBed.configureTestingModule({
      imports: [italian()],
      providers: [provideRouter([]), { provide: PersonCalls, useValue: { search } }],
    });
    const fixture = TestBed.createComponent(FindPersonView);
    fixture.componentInstance.chosen.subscribe(chosen);
    fixture.componentInstance.started.subscribe(started);
    page = fixture.nativeElement as HTMLElement;
    settle = () => new Promise((resolve) => setTimeout(resolve, 200)).then(() => fixture.whenStable());
    await fixture.whenStable();
  });

  const type = (text: string) => {
    const box = page.querySelector<HTMLInputElement>('#cerca')!;
    box.value = text;
    box.dispatchEvent(new Event('input'));
  };
  const enter = () => page.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));

  it('says what tells people of one name apart, and of somebody protected only the name', async () => {
    search.mockResolvedValue([
      hit('a', 'Rossi'),
      hit('b', 'Rossi', { isProtected: true, birthDate: null, birthYear: null, comune: null, phoneEnd: null }),
    ]);
    type('rossi');
    await settle();
    const [first, second] = [...page.querySelectorAll('.sg-found-who')].map((line) => line.textContent!.replace(/\s+/g, ' ').trim());
    expect(first).toMatch(/Marta Rossi.*01\/01\/1980 ?Châtillon ?…142/);
    expect(second).toContain('Protetta');
    expect(second).not.toMatch(/\d/);
  });

  it('carries Enter out when the answer comes, even if it was pressed before', async () => {
    search.mockResolvedValue([hit('a', 'Rossi')]);
    type('rossi');
    enter();
    expect(chosen).not.toHaveBeenCalled();
    await settle();
    expect(chosen).toHaveBeenCalledWith(expect.objectContaining({ id: 'a' }));
  });

  it('starts a contact with what was typed when nobody is found', async () => {
    type('Bianchi Anna');
    enter();
    await settle();
    expect(started).toHaveBeenCalledWith('Bianchi Anna');
  });

  it('does nothing by itself with an Enter that was typed over', async () => {
    search.mockResolvedValue([hit('a', 'Rossi')]);
    type('ros');
    enter();
    type('rossi');
    await settle();
    expect(chosen).not.toHaveBeenCalled();
  });
});
