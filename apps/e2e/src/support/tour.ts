// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import { openBrowser } from './chromium';
import { type Desk, signIn } from './desk';
import { type House, openHouse } from './house';
import { fillCounter } from './invented-files';
import { fillNet } from './invented-referrals';
import { untilAllSettled } from './letters';
import type { PageState } from './page-states';
import { backends } from './queue-store';
import type { Undo } from './undo';
import { until } from './until';
import { openContext, openVisitor, signInContext, type Visitor } from './visitor';

/** A house with contacts and a published quarter, and a browser that opens its pages in any state. */
export async function openTour(closing: Undo) {
  const house = await openHouse({ queue: backends[0]! }, closing);
  await house.seed('--contacts', '1500', '--months', '8');
  await untilAllSettled(house);
  const known: Record<string, string> = {
    ...(await newestContact(house)),
    release: await publishNewestQuarter(house.url),
    card: await aCard(house),
    ...(await fillCounter(house.url)),
    ...(await fillNet(house.url)),
  };
  const browser = await openBrowser(closing);
  const contexts = new Map<string, Promise<BrowserContext>>();

  /** One for each account and language: what the browser has loaded once it need not load again. */
  async function contextOf(username: string, inFrench: boolean): Promise<BrowserContext> {
    const key = `${username} ${inFrench}`;
    const opened = contexts.get(key) ?? openContext(browser, house.url, closing);
    contexts.set(key, opened);
    const context = await opened;
    if (inFrench) await context.addInitScript("localStorage.setItem('soglia.lingua', 'fr')");
    const isInside = (await context.cookies(`${house.url}/api`)).length > 0;
    if (username && !isInside) await signInContext(context, username);
    return context;
  }

  async function show({ as = '', inFrench = false, path, stage, act, shows }: PageState, undo: Undo): Promise<Visitor> {
    const visitor = await openVisitor(await contextOf(as, inFrench));
    const { page } = visitor;
    undo(() => page.close());
    await stage?.(page);
    await page.goto(path.replace(/:(\w+)/, (_, name: string) => known[name]!));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await act?.(page);
    const seen = page.getByText(shows).filter({ visible: true });
    const heard = page.locator('[role=status]', { hasText: shows });
    await seen.or(heard).first().waitFor();
    return visitor;
  }

  return { house, show };
}

async function newestContact(house: House): Promise<{ contact: string; day: string }> {
  const day = "to_char(occurred_at at time zone 'Europe/Rome', 'YYYY-MM-DD')";
  const newest = `select id as contact, ${day} as day from intake.contact where access_point = 'VDA-S6' order by occurred_at desc limit 1`;
  return (await house.query<{ contact: string; day: string }>(newest))[0]!;
}

async function aCard(house: House): Promise<string> {
  const first = "select id from resources.service where visibility = 'public' and eligibility_rule is not null order by name limit 1";
  return (await house.query<{ id: string }>(first))[0]!.id;
}

async function publishNewestQuarter(url: string): Promise<string> {
  const [planner, garante] = [await signIn(url, 'piano'), await signIn(url, 'garante')];
  const quarters = (await planner.get('/quarters')).body['items'] as { quarter: string; closed: boolean }[];
  const id = randomUUID();
  await planner.put(`/releases/${id}`, { quarter: quarters.find(({ closed }) => closed)!.quarter });
  const inState = (desk: Desk, state: string) =>
    until(`the release is ${state}`, async () => {
      const { body } = await desk.get(`/releases/${id}`);
      return body['state'] === state ? body : null;
    });
  const { version } = await inState(garante, 'prepared');
  await garante.put(`/releases/${id}/publication`, undefined, { 'if-match': `"${String(version)}"` });
  await inState(planner, 'published');
  return id;
}
