// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAsset, STYLE_URL } from './assets';

const tokens = (css: string) =>
  new Map([...css.matchAll(/(--sg-[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]));
const style = findAsset(STYLE_URL.split('/').at(-1) ?? '')!;

describe('the portal’s look', () => {
  it('has the values of the house’s tokens', () => {
    const house = tokens(readFileSync(join(__dirname, '../../../../ui/src/styles/tokens.css'), 'utf8'));
    for (const [name, value] of tokens(style.body.toString())) expect({ name, value }).toEqual({ name, value: house.get(name) });
  });

  it('weighs less than 20 kB, and comes from here alone', () => {
    expect(style.body.length).toBeLessThan(20_000);
    expect(style.body.toString()).not.toMatch(/https?:|\{\{|@import/);
  });

  it('is asked for by a name that changes with it', () => expect(STYLE_URL).toMatch(/^\/portale\/risorse\/portale\.[0-9a-f]{12}\.css$/));
});
