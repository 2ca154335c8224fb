// SPDX-License-Identifier: EUPL-1.2
import { TestBed } from '@angular/core/testing';
import { HouseholdCalls } from '../household/household-calls';
import type { Contact } from '../shared/contact-calls';
import { NoticeCalls } from '../shared/notice-calls';
import { codeLists } from '../testing/code-lists';
import { italian } from '../testing/italian';
import { SummaryView } from './summary-view';

const person = (id: string, birthDate: string) => ({ id, familyName: 'Rossi', givenName: id, alias: null, birthDate, birthYear: null });
const parent = { ...person('Anna', '1980-01-01') };

describe('the sheet to take home', () => {
  async function show(birthDate: string, holders: readonly object[]): Promise<HTMLElement> {
    const said = [
      { isInForce: true, holders },
      { isInForce: false, holders: [{ person: person('Ugo', '1980-01-01'), suspended: false }] },
    ];
    TestBed.configureTestingModule({
      imports: [italian()],
      providers: [
        { provide: NoticeCalls, useValue: { list: () => Promise.resolve({ current: '2026-1', languages: ['it'] }) } },
        { provide: HouseholdCalls, useValue: { responsibility: () => Promise.resolve(said) } },
      ],
    });
    const fixture = TestBed.createComponent(SummaryView);
    fixture.componentRef.setInput('contact', { id: 'c', people: [person('Lia', birthDate)], notices: [] } as unknown as Contact);
    fixture.componentRef.setInput('lists', codeLists);
    await fixture.whenStable();
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }
  const address = (page: HTMLElement) => page.querySelector('a')?.getAttribute('href') ?? null;

  it('of an adult is the adult’s own', async () => {
    const page = await show('1970-01-01', []);
    expect(address(page)).toBe('/api/v1/contacts/c/summary?language=it&person=Lia');
    expect(page.querySelector('#foglio-mani')).toBeNull();
  });

  it('of a minor goes into the hands of who holds responsibility today and is not suspended', async () => {
    const away = { person: person('Via', '1980-01-01'), suspended: true };
    const page = await show('2020-01-01', [away, { person: parent, suspended: false }, { person: null, suspended: false }]);
    expect([...page.querySelectorAll('#foglio-mani option')].map((option) => option.getAttribute('value'))).toEqual(['Anna', 'Lia']);
    expect(address(page)).toContain('&recipient=Anna');
  });

  it('of a minor for whom nobody is known waits until somebody is chosen', async () => {
    const page = await show('2020-01-01', []);
    expect(address(page)).toBeNull();
    expect(page.textContent).toContain('È minorenne');
    const hands = page.querySelector<HTMLSelectElement>('#foglio-mani')!;
    hands.value = 'Lia';
    hands.dispatchEvent(new Event('change'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(address(page)).toContain('&recipient=Lia');
  });
});
