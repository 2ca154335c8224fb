// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

const ASSETS = join(__dirname, '..', '..', 'assets');
const FONT = '@fontsource/titillium-web/files/titillium-web-latin';

const byName = new Map<string, Asset>();

/** Kept under a name that changes with what is in it: a browser fetches it once, and never asks again. */
function keep(name: string, body: Buffer, type: string): string {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  const kept = name.replace(/(\.\w+)$/, `.${hash}$1`);
  byName.set(kept, { type, body });
  return `/portale/risorse/${kept}`;
}

const font = (weight: number) =>
  keep(`titillium-${weight}.woff2`, readFileSync(require.resolve(`${FONT}-${weight}-normal.woff2`)), 'font/woff2');

/** In the order in which later parts may overrule earlier ones; the smallest screens and paper come last. */
const PARTS = ['tokens', 'base', 'frame', 'controls', 'boxes', 'home', 'card', 'map', 'media'];

const style = PARTS.map((part) => readFileSync(join(ASSETS, 'portale', `${part}.css`), 'utf8'))
  .join('')
  .replace('{{font-400}}', font(400))
  .replace('{{font-600}}', font(600));

export const STYLE_URL = keep('portale.css', Buffer.from(style), 'text/css; charset=utf-8');
export const ICON_URL = keep('icona.svg', readFileSync(join(ASSETS, 'icona.svg')), 'image/svg+xml');
export const PRINT_SCRIPT_URL = keep('stampa.js', readFileSync(join(ASSETS, 'stampa.js')), 'text/javascript; charset=utf-8');

export const findAsset = (name: string): Asset | undefined => byName.get(name);
