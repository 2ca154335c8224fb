// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AgencyRow, clauseWords, type CodeRow, type ComuneRow, judge, parseRule } from '@soglia/kernel';
import {
  checkCard,
  ENTITY_NAMES,
  formOfRows,
  freshnessOn,
  HSDS,
  missingFields,
  REFERENCES,
  scheduleProblems,
  weekTable,
} from '@soglia/resources-domain';
import { openState } from '../hours/open-state';
import { demoCards, demoRows } from './demo-rows';
import { type DemoWorld, demoWorld } from './demo-world';

const data = (file: string) => readFileSync(join(__dirname, '../../../../territory/server/data', file), 'utf8');

/** What the windows of the territory would show. */
function territory(): Pick<DemoWorld, 'comuni' | 'agencies' | 'codes' | 'subAmbiti'> {
  const demo = JSON.parse(data('demo-territory.json'));
  const lines = data('comuni.csv').trimEnd().split('\n').slice(1);
  const found = new Map(lines.map((line) => [line.split(',')[0]!, line.split(',')]));
  const comuni = demo.comuni.map(({ belfiore, subAmbito }: { belfiore: string; subAmbito: string }): ComuneRow => {
    const [, istat = '', name = '', other, province = '', lat, lon] = found.get(belfiore)!;
    return {
      belfiore,
      istat,
      name,
      other_name: other || null,
      province,
      lat: Number(lat),
      lon: Number(lon),
      ambito_id: 'VDA',
      sub_ambito: subAmbito,
    };
  });
  const lists = Object.entries(
    JSON.parse(data('code-lists.json')) as Record<
      string,
      { values: { code: string; parent?: string; label: { it: string; fr?: string } }[] }
    >,
  );
  const codes = lists.flatMap(([list, { values }]) =>
    values.map(
      ({ code, parent, label }, position): CodeRow => ({
        ...{
          ambito_id: 'VDA',
          list,
          code,
          parent: parent ?? null,
          label_it: label.it,
          label_fr: label.fr ?? null,
          usual_area: null,
          ...{ synonyms: [], economic: false, taxonomy: null },
          position,
        },
      }),
    ),
  );
  return {
    comuni: new Map(comuni.map((comune: ComuneRow) => [comune.belfiore, comune])),
    agencies: demo.agencies.map((agency: AgencyRow) => ({ ...agency, ambito_id: 'VDA' })),
    codes,
    subAmbiti: new Map(demo.subAmbiti.map(({ code, name }: { code: string; name: { it: string } }) => [code, name.it])),
  };
}

const TODAY = '2026-11-22';
const world = demoWorld('VDA', TODAY, territory());
const cards = demoCards(world);
const rows = demoRows(world, cards);
const forms = cards.map(({ form }) => form);
const share = (test: (form: (typeof forms)[number]) => unknown) => forms.filter(test).length / forms.length;

describe('the demo databank', () => {
  it('is about four hundred cards, each with a name of its own', () => {
    expect(cards.length).toBeGreaterThan(380);
    expect(new Set(cards.map(({ serviceId }) => serviceId)).size).toBe(cards.length);
    expect(new Set(forms.map(({ name, organizationId }) => `${name}/${organizationId}`)).size).toBe(cards.length);
    expect(world.kinds.length).toBeGreaterThanOrEqual(60);
  });

  it('answers every need of the second level, with a public card', () => {
    const needs = world.codes.filter(({ list, parent }) => list === 'need' && parent !== null).map(({ code }) => code);
    const answered = new Set(forms.filter(({ visibility }) => visibility === 'public').flatMap((form) => form.needs));
    expect(needs.filter((code) => !answered.has(code))).toEqual([]);
    expect(needs.length).toBeGreaterThan(60);
  });

  it('reaches every user area, sub-ambito, kind of agency and channel, and many comuni', () => {
    const areas = world.codes.filter(({ list }) => list === 'area').map(({ code }) => code);
    expect(areas.filter((code) => !forms.some(({ userAreas }) => userAreas.includes(code)))).toEqual([]);
    const comuni = new Set(forms.flatMap(({ places }) => places.map(({ belfiore }) => belfiore!)));
    expect(comuni.size).toBeGreaterThan(50);
    expect(new Set([...comuni].map((each) => world.comuni.get(each)?.sub_ambito)).size).toBe(5);
    const running = new Set((rows.organization ?? []).map((row) => row['agency_id']));
    expect(world.agencies.filter(({ id }) => !running.has(id))).toEqual([]);
    const channels = new Set(forms.flatMap((form) => form.channels));
    expect(world.codes.filter(({ list, code }) => list === 'channel' && !channels.has(code)).map(({ code }) => code)).toEqual([]);
  });

  it('breaks no rule that a curator is held to', () => {
    const organizations = new Map((rows.organization ?? []).map((row) => [row.id, row]));
    for (const form of forms) {
      const of = organizations.get(form.organizationId)!;
      const found = checkCard(form, {
        knows: (list, code) =>
          list === 'sub-ambito' ? world.subAmbiti.has(code) : world.codes.some((each) => each.list === list && each.code === code),
        knowsComune: (belfiore) => world.comuni.has(belfiore),
        knowsAgency: (id) => world.agencies.some((agency) => agency.id === id),
        organization: { visibility: of['visibility'] as 'public', visibleTo: of['visible_to'] as string[] },
        sharedPlaces: new Map(),
      });
      expect({ name: form.name, found, missing: missingFields(form) }).toEqual({ name: form.name, found: [], missing: [] });
    }
  });

  it('speaks Italian and French in every card', () => {
    for (const { name, description, french } of forms) {
      for (const text of [description, french?.name, french?.shortDescription, french?.description])
        expect({ name, text }).toEqual({ name, text: expect.stringMatching(/\w{3}/) });
      expect(french?.description).not.toBe(description);
    }
  });

  it('holds rows that the model knows, with all that it requires and nothing that points nowhere', () => {
    const ids = new Map(ENTITY_NAMES.map((name) => [name, new Set((rows[name] ?? []).map(({ id }) => id))]));
    for (const name of ENTITY_NAMES) {
      const { columns, profile, required, tabularRequired } = HSDS[name];
      // A unit is nested in JSON and a reference in a table.
      const asked = [...required, ...tabularRequired].filter((column) => column in columns);
      for (const row of rows[name] ?? []) {
        expect(Object.keys(row).filter((column) => !(column in columns || column in profile || column === 'position'))).toEqual([]);
        expect(asked.filter((column) => row[column] === null || row[column] === undefined)).toEqual([]);
        for (const [column, target] of Object.entries(REFERENCES)) {
          if (row[column] && column in columns) expect(ids.get(target)?.has(String(row[column]))).toBe(true);
        }
      }
    }
  });

  it('reads back as the forms that it was made of', () => {
    const [card] = cards.filter(({ form }) => form.capacity && form.documents.length && form.places.length);
    const service = rows.service!.find(({ id }) => id === card?.serviceId)!;
    const back = formOfRows(rows, service);
    expect({ ...back, places: [], phones: [], schedules: [], contacts: [], serviceAreas: [], costs: [], documents: [] }).toMatchObject({
      ...card!.form,
      ...{ places: [], phones: [], schedules: [], contacts: [], serviceAreas: [], costs: [], documents: [] },
    });
  });

  it('is the same whenever it is made, and never older than today', () => {
    expect(demoRows(demoWorld('VDA', TODAY, territory()), cards)).toEqual(rows);
    const later = demoWorld('VDA', '2031-07-01', territory());
    const made = demoRows(later, demoCards(later)).service!;
    const states = made.map((row) => freshnessOn('2031-07-01', row['assured_date'] as string | null));
    for (const [state, least, most] of [
      ['fresh', 0.6, 0.8],
      ['ageing', 0.08, 0.25],
      ['stale', 0.04, 0.16],
      ['never', 0.01, 0.1],
    ] as const) {
      const part = states.filter((each) => each === state).length / states.length;
      expect([state, part > least && part < most]).toEqual([state, true]);
    }
  });

  it('gives no number, mail or address on the web that could be somebody’s', () => {
    for (const row of rows.phone ?? []) expect(row['number']).toMatch(/^0(165|166|125) 555 \d{3}$/);
    const text = JSON.stringify(rows);
    for (const [mail] of text.matchAll(/[\w.-]+@[\w.-]+/g)) expect(mail).toMatch(/^[a-z0-9.-]+@example\.org$/);
    for (const [url] of text.matchAll(/https?:\/\/[^"/ ]+/g)) expect(url).toBe('https://example.org');
    for (const row of rows.organization ?? []) expect(row['name']).toMatch(/dimostrativ[oa]/);
    for (const row of rows.contact ?? []) expect(row['name']).toBeNull();
  });

  it('has rules for more than half of the cards, all of which read and can be answered', () => {
    expect(share(({ eligibilityRule }) => eligibilityRule !== null)).toBeGreaterThan(0.5);
    for (const { name, eligibilityRule } of forms.filter((form) => form.eligibilityRule !== null)) {
      const { rule, problems } = parseRule(eligibilityRule);
      expect({ name, problems }).toEqual({ name, problems: [] });
      expect(JSON.stringify(eligibilityRule)).not.toContain('$');
      const { answer, clauses, ask } = judge(rule!, {});
      expect([name, answer, ask.length > 0]).toEqual([name, 'unknown', true]);
      for (const { clause } of clauses) expect(clauseWords(clause, 'fr')).not.toContain('undefined');
    }
  });

  it('has hours of many shapes, all of which read: some door is open at any hour', () => {
    const schedules = (rows.schedule ?? []).map((row) => ({ row, problems: scheduleProblems(row) }));
    expect(schedules.filter(({ problems }) => problems.length)).toEqual([]);
    for (const hour of ['03', '07', '11', '16', '21']) {
      const open = cards.filter(
        ({ serviceId }) =>
          openState(
            (rows.schedule ?? []).filter((row) => row['service_id'] === serviceId),
            new Date(`2026-12-25T${hour}:00:00Z`),
          )?.open,
      );
      expect(open.length).toBeGreaterThan(5);
    }
    for (const { serviceId } of cards) {
      const own = (rows.schedule ?? []).filter((row) => row['service_id'] === serviceId);
      expect(weekTable(own, TODAY, 'it').length).toBeGreaterThan(0);
    }
  });

  it('has full and free places, costs and free help, and a few doors that are closed for now', () => {
    const seats = forms.filter(({ capacity }) => capacity);
    expect(seats.filter(({ capacity }) => capacity?.available === 0).length).toBeGreaterThan(10);
    expect(seats.filter(({ capacity }) => capacity!.available > 0).length).toBeGreaterThan(40);
    expect(share(({ costs }) => costs.some(({ amount }) => amount! > 0))).toBeGreaterThan(0.15);
    expect(forms.some(({ status }) => status === 'temporarily closed')).toBe(true);
  });

  it('hides the shelter, the protected community and the centre’s rooms from everybody but the agencies named', () => {
    const named = forms.filter(({ visibility }) => visibility === 'agencies');
    expect(named.map(({ name }) => name).sort()).toEqual([
      'Casa rifugio dimostrativa Stella alpina',
      "Comunità protetta dimostrativa Il Nido dell'aquila",
    ]);
    for (const form of named)
      for (const tier of [form, ...form.places])
        expect(tier).toMatchObject({ visibility: 'agencies', visibleTo: [expect.any(String), expect.any(String), expect.any(String)] });
    expect(forms.filter(({ visibility }) => visibility === 'operators').length).toBeGreaterThanOrEqual(2);
    const hidden = forms.filter(
      ({ visibility, places }) => visibility === 'public' && places.some((place) => place.visibility !== 'public'),
    );
    expect(hidden).toHaveLength(1);
  });
});
