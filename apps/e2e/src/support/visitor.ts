// SPDX-License-Identifier: EUPL-1.2
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { PASSWORD } from './desk';
import type { Undo } from './undo';

export const DESKTOP = { width: 1366, height: 768 };

export interface Visitor {
  readonly page: Page;
  /** What the browser complained about: errors on the console, exceptions, breaches of the content security policy. */
  readonly complaints: string[];
}

/** Chromium reports every answer above 399 as an error: those of the API are part of the story. */
const isAnswerOfTheApi = (text: string, url: string) => text.startsWith('Failed to load resource') && url.includes('/api/v1/');

/** A browser of somebody's own: its cookies and its cache are nobody else's. */
export async function openContext(browser: Browser, baseURL: string, undo: Undo): Promise<BrowserContext> {
  const italian = { locale: 'it-IT', timezoneId: 'Europe/Rome' };
  const context = await browser.newContext({ baseURL, viewport: DESKTOP, reducedMotion: 'reduce', ...italian });
  context.setDefaultTimeout(15_000);
  undo(() => context.close());
  return context;
}

/** Signs in by the API, for stories that begin inside. */
export async function signInContext(context: BrowserContext, username: string): Promise<void> {
  const answer = await context.request.post('/api/v1/session', { data: { username, password: PASSWORD } });
  if (!answer.ok()) throw new Error(`${username} could not sign in: ${answer.status()}`);
}

export async function openVisitor(context: BrowserContext): Promise<Visitor> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !isAnswerOfTheApi(message.text(), url)) complaints.push(`console: ${message.text()} (${url})`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  return { page, complaints };
}
