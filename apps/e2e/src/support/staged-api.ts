// SPDX-License-Identifier: EUPL-1.2
import type { Page, Route } from 'playwright-core';

type Json = Record<string, unknown>;

/** On this page an endpoint (`PUT /contacts/*`) answers so, whatever the house would say. */
async function stage(page: Page, endpoint: string, answer: (route: Route) => unknown): Promise<void> {
  const [method, path] = endpoint.split(' ');
  await page.route(`**/api/v1${path}`, (route, request) => (request.method() === method ? answer(route) : route.fallback()));
}

/** Never answers: the page stays in waiting. */
export const keepsWaiting = (page: Page, endpoint: string) => stage(page, endpoint, () => undefined);

export const isUnreachable = (page: Page, endpoint: string) => stage(page, endpoint, (route) => route.abort('connectionrefused'));

export const accepts = (page: Page, endpoint: string) => stage(page, endpoint, (route) => route.fulfill({ status: 204 }));

export const refuses = (page: Page, endpoint: string, status: number, code: string, facts: Json = {}) =>
  stage(page, endpoint, (route) => {
    const body = JSON.stringify({ type: `/problemi/${code}`, title: code, status, code, facts });
    return route.fulfill({ status, contentType: 'application/problem+json', body });
  });

/** The house answers, and something of it is changed. */
export const answersWith = (page: Page, endpoint: string, change: (body: Json) => Json) =>
  stage(page, endpoint, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: change((await response.json()) as Json) });
  });
