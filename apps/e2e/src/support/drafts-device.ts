// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';

/** What lies in the browser's own stores, byte for byte, as whoever takes the machine would read it. */
export interface OnDevice {
  readonly drafts: number;
  readonly bytes: string;
}

export function lookIntoDevice(page: Page): Promise<OnDevice> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const textOf = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return textOf(new Uint8Array(value));
      if (value instanceof Uint8Array) return String.fromCharCode(...value);
      return value instanceof Object ? Object.values(value).map(textOf).join('\n') : String(value);
    };
    const found = { drafts: 0, bytes: `${JSON.stringify(localStorage)}${JSON.stringify(sessionStorage)}` };
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of Array.from(database.objectStoreNames)) {
        const rows = await answer(database.transaction(store).objectStore(store).getAll());
        if (store === 'drafts') found.drafts += rows.length;
        found.bytes += rows.map(textOf).join('\n');
      }
      database.close();
    }
    return found;
  });
}

/** The tab dies where it stands: no handler of the page runs any more. */
export async function killTab(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}
