// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { PublicUnitOfWork, type Tx } from '@soglia/platform';
import { namesOfCodes } from '../model/names-of-codes';
import { type Answer, type OpenDatabank, openDatabank } from '../testing/open-databank';
import { type CardIds, SECRET, writeMarkedCard } from '../testing/marked-card';
import { PortalModule } from './portal.module';
import { countCards } from './portal.store';

let house: OpenDatabank;
let open: CardIds;
let hidden: readonly CardIds[];
let shelter: CardIds;

beforeAll(async () => {
  house = await openDatabank({ now: () => new Date('2026-11-21T10:00:00Z') }, [PortalModule]);
  open = await writeMarkedCard(house, {}, { service: serviceOf('Pasti caldi a domicilio') });
  hidden = [
    await writeMarkedCard(house, { service: 'operators' }),
    await writeMarkedCard(house, { service: 'agencies' }),
    await writeMarkedCard(house, { organization: 'operators' }),
    await writeMarkedCard(house, { organization: 'agencies' }),
  ];
  shelter = await writeMarkedCard(house, { location: 'agencies' });
});
afterAll(() => house.close());

/** What `writeMarkedCard` leaves unsaid. */
const serviceOf = (name: string) => ({
  name,
  status: 'active',
  description: 'Un pasto al giorno',
  short_description: 'Un pasto caldo portato a casa',
  assured_date: '2026-10-02',
  application_process: 'Si telefona.\n\nPoi si firma.',
  translations: { fr: { name: 'Repas chauds à domicile', short_description: 'Un repas chaud porté à la maison' } },
});

const LANGUAGES = ['', '/fr'] as const;
const PAGES = [
  '',
  '/cerca',
  '/cerca?q=pasti',
  '/mappa',
  '/criteri',
  '/dati-aperti',
  '/accessibilita',
  '/privacy',
  '/eventi/2.0',
  '/sitemap.xml',
  '/sitemap/1.xml',
];
const card = (id: string) => `/portale/schede/${id}`;

describe('a page of the portal', () => {
  it.each(LANGUAGES.flatMap((lang) => PAGES.filter((each) => !lang || !each.includes('sitemap')).map((path) => `/portale${lang}${path}`)))(
    '%s is there, without a script',
    async (path) => {
      const { status, text, headers } = await house.get(path);
      expect(status).toBe(200);
      expect(headers['cache-control']).toBe('public, max-age=60, must-revalidate');
      expect(headers['set-cookie']).toBeUndefined();
      expect(text).not.toMatch(/ on\w+=|<style|style="|javascript:/i);
      expect(text).not.toContain('undefined');
      if (!path.includes('sitemap')) {
        expect(text.match(/<h1/g)).toHaveLength(1);
        expect(text).toContain(`<html lang="${path.startsWith('/portale/fr') ? 'fr' : 'it'}">`);
      }
    },
  );

  it('is not sent twice to whoever has it, and is sent small', async () => {
    const first = await house.get('/portale', { 'accept-encoding': 'gzip, br' });
    expect(first.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(first.bytes).toString()).toContain('Portale del Welfare');
    const again = await house.get('/portale', { 'if-none-match': String(first.headers['etag']) });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('weighs less than 50 kB with all that it needs', async () => {
    const { text } = await house.get(card(open.service), {});
    const style = await house.get(/href="([^"]+\.css)"/.exec(text)?.[1] ?? '');
    const fonts = await Promise.all([...style.text.matchAll(/url\('([^']+)'\)/g)].map(([, url = '']) => house.get(url)));
    expect([style.status, ...fonts.map(({ status }) => status)]).toEqual([200, 200, 200]);
    expect(style.headers['cache-control']).toContain('immutable');
    const whole = [text.length, style.bytes.length, ...fonts.map(({ bytes }) => bytes.length)].reduce((sum, each) => sum + each);
    expect(whole).toBeLessThan(50_000);
  });

  it('that nobody made is a page that says so, in the language of its address', async () => {
    const { status, text, headers } = await house.get('/portale/fr/rien/du/tout');
    expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
    expect(text).toContain('Cette page n&#39;existe pas');
    expect((await house.get('/portale/cerca?bisogno=DROP')).status).toBe(400);
    expect((await house.get('/portale/eventi/99.0')).status).toBe(404);
    expect((await house.get('/portale/risorse/..%2f..%2fpackage.json')).status).toBe(404);
  });
});

describe('a card', () => {
  it('says what it is, whom to call and how sure we are', async () => {
    const { text } = await house.get(card(open.service));
    for (const said of [
      'Pasti caldi a domicilio',
      'tel:0165555000',
      'Verificata dall&#39;ente il 02/10/2026',
      '65 anni o più',
      'Via Prova 1',
      '9:00–12:00',
      'rampa',
    ])
      expect(text).toContain(said);
    expect(text).toContain('<p class="pre">Poi si firma.</p>');
  });

  it('speaks French where somebody translated it, and says where nobody did', async () => {
    const { text } = await house.get(`/portale/fr/schede/${open.service}`);
    expect(text).toContain('<h1 id="scheda">Repas chauds à domicile</h1>');
    expect(text).toContain('<p class="pre" lang="it">Si telefona.</p>');
    expect(text).toContain('Les parties non traduites sont en italien.');
    expect(text).toContain(`hreflang="it" href="http://localhost:3000/portale/schede/${open.service}"`);
  });

  it('shows what was typed into it as text, never as markup', async () => {
    const evil = `<script>alert(1)</script>" onload="x' {{q}} \${1}`;
    const { service } = await writeMarkedCard(
      house,
      {},
      { service: { ...serviceOf(evil), short_description: evil, url: 'javascript:alert(1)', alert: evil } },
    );
    const { text } = await house.get(card(service));
    expect(text).not.toMatch(/<script>|onload="|href="javascript/);
    expect(text).toContain('&#60;script&#62;');
  });
});

describe('the first page', () => {
  const everybody = <T>(work: (tx: Tx) => Promise<T>) => house.room.get(PublicUnitOfWork).run(house.place.ambitoId, work);

  it('counts as verified what is so within a year of the day that the house goes by', async () => {
    const verified = (today: string) => everybody(async (tx) => (await countCards(tx, today)).verified);
    const [today, aYearOn, later] = [await verified('2026-10-02'), await verified('2027-10-02'), await verified('2027-10-03')];
    expect([today > 0, aYearOn, later]).toEqual([true, today, 0]);
  });

  it('knows what codes are called: sub-ambiti in the reader’s language, every region, and no others', async () => {
    const { ambitoId } = house.place;
    await house.room.db.query(
      "insert into territory.sub_ambito (ambito_id, code, name_it, name_fr) values ($1, 'SA9', 'Sub-ambito di prova', 'Secteur d’essai')",
      [ambitoId],
    );
    const [it, fr] = [await everybody((tx) => namesOfCodes(tx, ambitoId, 'it')), await everybody((tx) => namesOfCodes(tx, ambitoId, 'fr'))];
    expect([it('region', '03'), fr('region', '03'), it('comune', 'Z999')]).toEqual(['Lombardia', 'Lombardie', 'Z999']);
    expect([it('sub-ambito', 'SA9'), fr('sub-ambito', 'SA9')]).toEqual(['Sub-ambito di prova', 'Secteur d’essai']);
  });
});

describe('a search', () => {
  it('finds by words, and leads to the card', async () => {
    const { text } = await house.get('/portale/cerca?q=pasti+domicilio');
    expect(text).toContain(`href="${card(open.service)}"`);
    expect(text).toContain('value="pasti domicilio"');
  });

  it('that finds nothing says what to do, and leaves a gap behind for the need: once a day, and nobody and no words in it', async () => {
    for (const asked of ['', '', '&gratis=1', '&q=astronave', '&q=altra+astronave']) {
      const { text } = await house.get(`/portale/cerca?bisogno=D03&comune=${house.place.comune}${asked}`);
      expect(text).toContain('Non abbiamo trovato un servizio');
    }
    await house.get('/portale/cerca?q=astronave');
    const events = await house.room.db.query<Record<string, unknown>>(
      'select * from resources.search_event where ambito_id = $1 and gap_reason is not null',
      [house.place.ambitoId],
    );
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ where_from: 'portal', at_month: '2026-11', comune: house.place.comune });
    expect(JSON.stringify(events)).not.toContain('astronave');
  });

  it('comes to an end for an address that asks without end, on a page that says so', async () => {
    const ask = () => house.get('/portale/cerca?q=pasti', {}, '192.0.2.9');
    let last = await ask();
    for (let i = 0; i < 120; i++) last = await ask();
    expect([last.status, last.headers['cache-control'], Number(last.headers['retry-after']) > 0]).toEqual([429, 'no-store', true]);
    expect(last.text).toContain('<h1');
  });

  it.each([
    ['a null character', '%00'],
    ['a quote and an end', "'%3B--"],
    ['an emoji', '%F0%9F%98%80'],
    ['a script', '<script>alert(1)</script>'],
    ['ten thousand letters', 'x'.repeat(10_000)],
    ['letters from right to left', '%E2%80%AE%D7%90'],
    ['operators', '(((((&|!*:'],
    ['half a letter', '%ED%A0%80'],
  ])('survives %s', async (_, q) => {
    const { status, text } = await house.get(`/portale/cerca?q=${q}`);
    expect([200, 400]).toContain(status);
    expect(text).not.toContain('<script>');
  });
});

describe('what is not for everybody', () => {
  const everywhere = async (): Promise<Answer[]> => {
    const words = ['pasti', SECRET, 'prova', 'Pasti caldi SEGRETO', 'sede', 'segreo'];
    const paths = [
      ...PAGES,
      ...words.map((q) => `/cerca?q=${encodeURIComponent(q)}`),
      `/mappa?comune=${house.place.comune}`,
      `/schede/${open.service}`,
      `/schede/${shelter.service}`,
      `/schede/${shelter.service}/segnala`,
    ];
    return Promise.all(
      LANGUAGES.flatMap((lang) =>
        paths.filter((each) => !lang || !each.includes('sitemap')).map((path) => house.get(`/portale${lang}${path}`)),
      ),
    );
  };

  it('is on no page: not in the search, its corrections and its words, not on the map, not in the sitemap', async () => {
    for (const { text } of await everywhere()) {
      // What was typed comes back to whoever typed it; the rest must not hold it.
      const own = text.replace(/<title>.*?<\/title>|<h1>.*?<\/h1>|value="[^"]*"|\?q[^"]*"|q(=|&#61;)[^"]*"/g, '');
      expect(own).not.toContain(SECRET);
      for (const { service, organization, location } of hidden)
        for (const id of [service, organization, location]) expect(text).not.toContain(id);
      expect(text).not.toContain(shelter.location);
    }
  });

  it('answers as what never was, to the letter', async () => {
    const unknown = randomUUID();
    for (const suffix of ['', '/segnala']) {
      const never = await house.get(card(unknown) + suffix);
      expect(never.status).toBe(404);
      for (const { service } of hidden) {
        const there = await house.get(card(service) + suffix);
        expect([there.status, there.text, there.headers['etag']]).toEqual([404, never.text, never.headers['etag']]);
      }
    }
    const told = await house.post(`${card(hidden[0]!.service)}/segnala`, { testo: 'x' });
    expect([told.status, told.text]).toEqual([404, (await house.post(`${card(unknown)}/segnala`, { testo: 'x' })).text]);
  });

  it('stays out of the page of a public service: no name, no address, no point', async () => {
    const { status, text } = await house.get(card(shelter.service));
    expect(status).toBe(200);
    expect(text).not.toMatch(/Sede|Via Prova|rampa|9:00/);
    expect((await house.get('/portale/mappa')).text).not.toContain(`/schede/${shelter.service}`);
  });
});

describe('«something is not right»', () => {
  const told = () =>
    house.room.db.query<{ message: string }>("select message from resources.proposal where ambito_id = $1 and origin = 'citizen'", [
      house.place.ambitoId,
    ]);

  it('reaches the curator without a name, and is thanked', async () => {
    const answer = await house.post(`${card(open.service)}/segnala`, { testo: ' Il numero non risponde.\r\n ' });
    expect([answer.status, answer.headers['location']]).toEqual([303, `${card(open.service)}/segnala?grazie`]);
    expect(await told()).toEqual([{ message: 'Il numero non risponde.' }]);
    expect((await house.get(String(answer.headers['location']))).text).toContain('role="status"');
  });

  it('says at the field what is wrong with an empty or endless text, and keeps what was typed', async () => {
    const before = (await told()).length;
    const empty = await house.post(`${card(open.service)}/segnala`, {});
    expect(empty.status).toBe(422);
    expect(empty.text).toMatch(/aria-describedby="aiuto errore"[^>]*aria-invalid="true"/);
    const long = await house.post(`${card(open.service)}/segnala`, { testo: `${'a'.repeat(2_000)}<b>` });
    expect([long.status, long.text.includes('aaa&#60;b&#62;</textarea')]).toEqual([422, true]);
    expect((await told()).length).toBe(before);
  });
});
