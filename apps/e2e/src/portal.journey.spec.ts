// SPDX-License-Identifier: EUPL-1.2
import { axeViolations, beyondTheKeyboard, widerThanWindow } from './support/accessibility';
import { describeInBrowser, openBrowser } from './support/chromium';
import { openHouse, type House } from './support/house';
import { backends } from './support/queue-store';
import { undoAfterAll } from './support/undo';
import { openContext, openVisitor, type Visitor } from './support/visitor';

/** `:card` stands for a card; a number stands for the status that is answered instead of 200. */
const PAGES: readonly (readonly [path: string, status?: number])[] = [
  ['/portale'],
  ['/portale/cerca'],
  ['/portale/cerca?q=badante&comune=C294'],
  ['/portale/cerca?bisogno=D01'],
  ['/portale/cerca?q=astronave'],
  ['/portale/schede/:card'],
  ['/portale/schede/:stale'],
  ['/portale/schede/:card/segnala'],
  ['/portale/mappa'],
  ['/portale/mappa?comune=A326'],
  ['/portale/eventi/2.0'],
  ['/portale/criteri'],
  ['/portale/dati-aperti'],
  ['/portale/accessibilita'],
  ['/portale/privacy'],
  ['/portale/nulla', 404],
  ['/portale/fr'],
  ['/portale/fr/cerca?q=repas'],
  ['/portale/fr/schede/:card'],
  ['/portale/fr/mappa'],
  ['/demo/posta'],
  ['/verifica/un-collegamento-che-non-c-e', 404],
  ['/invii/l/un-collegamento-che-non-c-e', 404],
];

const PHONE = { width: 390, height: 844 };
const NARROWEST = { width: 320, height: 568 };

describeInBrowser('the portal', () => {
  const closing = undoAfterAll();
  let house: House;
  let visitor: Visitor;
  const known: Record<string, string> = {};

  beforeAll(async () => {
    house = await openHouse({ queue: backends[0]! }, closing);
    const one = async (condition: string) =>
      (
        await house.query<{ id: string }>(
          `select id from resources.service where visibility = 'public' and ${condition} order by name limit 1`,
        )
      )[0]!.id;
    known['card'] = await one("translations ? 'fr' and assured_date > current_date - 100");
    known['stale'] = await one("assured_date < current_date - interval '1 year'");
    visitor = await openVisitor(await openContext(await openBrowser(closing), house.url, closing));
  });

  test.each(PAGES.map(([path, status = 200]) => [path, status] as const))(
    '%s: nothing hides from anybody, large or small',
    async (path, status) => {
      const { page, complaints } = visitor;
      await page.setViewportSize({ width: 1366, height: 768 });
      const answer = await page.goto(path.replace(/:(\w+)/, (_, name: string) => known[name]!));
      expect(answer!.status()).toBe(status);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await axeViolations(page)).toEqual([]);
      expect(await beyondTheKeyboard(page)).toEqual([]);
      for (const size of [PHONE, NARROWEST]) {
        await page.setViewportSize(size);
        expect([size.width, await widerThanWindow(page)]).toEqual([size.width, []]);
      }
      expect(await axeViolations(page)).toEqual([]);
      expect(complaints.filter((each) => !each.includes('404'))).toEqual([]);
    },
  );

  test('a page with its style is light enough for a slow line', async () => {
    const answer = await fetch(`${house.url}/portale/schede/${known['card']}`);
    const html = await answer.text();
    const [style = ''] = /\/portale\/risorse\/[^"]+\.css/.exec(html) ?? [];
    const css = await (await fetch(`${house.url}${style}`)).text();
    expect(html.length + css.length).toBeLessThan(50_000);
    const again = await fetch(`${house.url}/portale/schede/${known['card']}`, {
      headers: { 'if-none-match': answer.headers.get('etag')! },
    });
    expect(again.status).toBe(304);
  });
});
