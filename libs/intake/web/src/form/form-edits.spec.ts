// SPDX-License-Identifier: EUPL-1.2
import { codeLists } from '../testing/code-lists';
import {
  pickEdit,
  withAreas,
  withoutPerson,
  withoutRequest,
  withPerson,
  withPersonInstead,
  withRequest,
  withRequestEdit,
} from './form-edits';
import { concerned, freshForm, freshRequest } from './form-state';
import { newPerson, NO_FIELDS } from './person-form';

const now = new Date('2026-11-19T09:31:00Z');
const form = freshForm(now, 'VDA-S6');
const request = freshRequest(1, 'D04.01', 'ELD', 'ORDINARY');
const ada = newPerson({ ...NO_FIELDS, familyName: 'Perron', givenName: 'Ada', born: '14/03/1950' });
const ugo = newPerson({ ...NO_FIELDS, familyName: 'Bich', givenName: 'Ugo', born: '2015' });

describe('a fresh form', () => {
  it('is here, now, in person, spontaneous and with the person concerned', () => {
    expect(form).toMatchObject({ accessPoint: 'VDA-S6', day: '19/11/2026', time: '10:31', channel: 'IN_PERSON', motive: 'SPONTANEO' });
    expect(form.interlocutor.kind).toBe('SELF');
  });
});

describe('whom a request concerns', () => {
  const both = withPerson(withPerson(withRequest(form, request), ada), ugo);

  it('is the first person until somebody says otherwise', () => expect(concerned(both, request)).toEqual([ada.id]));

  it('forgets who leaves the contact, and goes back to the first', () => {
    const ofUgo = withRequestEdit(both, 1, { people: [ugo.id] });
    const without = withoutPerson(ofUgo, ugo.id);
    expect(concerned(without, without.requests[0]!)).toEqual([ada.id]);
  });

  it('follows somebody who turns out to have a file already', () => {
    const known = { ...newPerson(NO_FIELDS), version: 3 };
    const swapped = withPersonInstead(withRequestEdit(both, 1, { people: [ugo.id] }), ugo.id, known);
    expect(concerned(swapped, swapped.requests[0]!)).toEqual([known.id]);
    expect(swapped.people.map(({ id }) => id)).toEqual([ada.id, known.id]);
  });

  it('keeps one person once, also when both are one', () => {
    expect(withPersonInstead(both, ugo.id, ada).people.map(({ id }) => id)).toEqual([ada.id]);
    expect(withPerson(both, ada).people).toHaveLength(2);
  });
});

describe('the area', () => {
  const free = { ...freshRequest(2, 'D12.02', null, 'ORDINARY') };
  const areaWith = (person: typeof ada) => withAreas(withPerson(withRequest(form, free), person), codeLists.needs).requests[0]?.area;

  it('is proposed from the need, and where the need says nothing from the age', () => {
    expect(withAreas(withRequest(form, request), codeLists.needs).requests[0]?.area).toBe('ELD');
    expect([areaWith(ada), areaWith(ugo)]).toEqual(['ELD', 'FAM']);
  });

  it('stays as somebody chose it', () => {
    const chosen = withRequestEdit(withRequest(form, request), 1, { area: 'POV' });
    expect(withAreas(withPerson(chosen, ada), codeLists.needs).requests[0]?.area).toBe('POV');
  });
});

describe('requests', () => {
  it('come back to the place they were taken from', () => {
    const two = withRequest(withRequest(form, request), { ...request, key: 2 });
    const back = withRequest(withoutRequest(two, 1), request, 0);
    expect(back.requests.map(({ key }) => key)).toEqual([1, 2]);
  });

  it('lose the gap reason when the outcome is no longer "no answer"', () => {
    const unanswered = withRequestEdit(withRequest(form, request), 1, { outcome: 'NESSUNA_RISPOSTA', gapReason: 'NO_CAPACITY' });
    expect(unanswered.requests[0]?.gapReason).toBe('NO_CAPACITY');
    expect(withRequestEdit(unanswered, 1, { outcome: 'INFO' }).requests[0]?.gapReason).toBeNull();
  });

  it('are an orientation when a resource is picked, unless they have an outcome already', () => {
    const meals = { id: '0b6c3f44-52a5-4d5a-9a53-7f3f5d3f0a01', name: 'Pasti a casa' };
    const edited = (from: typeof request, edit: Partial<typeof request>) =>
      withRequestEdit(withRequest(form, from), 1, edit).requests[0] ?? request;
    const picked = edited(request, pickEdit(request, meals));
    expect(picked).toMatchObject({ outcome: 'INFO', resource: meals });
    expect(edited(picked, pickEdit(picked, null))).toMatchObject({ outcome: null, resource: null });
    const said = edited(picked, { outcome: 'RISPOSTA_DIRETTA' });
    expect(edited(said, pickEdit(said, null))).toMatchObject({ outcome: 'RISPOSTA_DIRETTA', resource: null });
  });

  it('have no resource where the network has no answer', () => {
    const meals = { id: '0b6c3f44-52a5-4d5a-9a53-7f3f5d3f0a01', name: 'Pasti a casa' };
    const unanswered = { ...request, resource: meals, outcome: 'INFO' };
    expect(withRequestEdit(withRequest(form, unanswered), 1, { outcome: 'NESSUNA_RISPOSTA' }).requests[0]?.resource).toBeNull();
    expect(pickEdit({ ...request, outcome: 'NESSUNA_RISPOSTA' }, meals)).toMatchObject({ outcome: 'INFO' });
  });
});
