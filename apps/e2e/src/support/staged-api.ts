// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';

type Json = Record<string, unknown>;

/** How an API path answers on this page instead of what the house would say; other methods pass. */
interface Stage {
  readonly path: string;
  readonly method?: string;
}

async function stage(page: Page, { path, method = 'GET' }: Stage, answer: Parameters<Page['route']>[1]): Promise<void> {
  await page.route(`**/api/v1${path}`, (route, request) => (request.method() === method ? answer(route, request) : route.fallback()));
}

/** Never answers: the page stays in waiting. */
export const keepsWaiting = (page: Page, path: string, method?: string) =>
  stage(page, { path, ...(method ? { method } : {}) }, () => undefined);

export const isUnreachable = (page: Page, path: string, method?: string) =>
  stage(page, { path, ...(method ? { method } : {}) }, (route) => route.abort('connectionrefused'));

export function refuses(
  page: Page,
  path: string,
  status: number,
  code: string,
  more: { method?: string; facts?: Json } = {},
): Promise<void> {
  const { method, facts = {} } = more;
  const body = JSON.stringify({ type: `/problemi/${code}`, title: code, status, code, facts });
  return stage(page, { path, ...(method ? { method } : {}) }, (route) =>
    route.fulfill({ status, contentType: 'application/problem+json', body }),
  );
}

/** The house answers, and something of it is changed. */
export const answersWith = (page: Page, path: string, change: (body: Json) => Json) =>
  stage(page, { path }, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: change((await response.json()) as Json) });
  });

export const accepts = (page: Page, path: string, method: string) =>
  stage(page, { path, method }, (route) => route.fulfill({ status: 204 }));
