// SPDX-License-Identifier: EUPL-1.2
import { VERIFICATION_TEXTS } from './verification-words';

it('the words of links and of their mails are the same things in Italian and in French', () => {
  const blanks = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  const { it: italian, fr: french } = VERIFICATION_TEXTS;
  expect(Object.keys(french)).toEqual(Object.keys(italian));
  for (const [key, text] of Object.entries(italian)) {
    expect({ key, blanks: blanks(french[key]!), alike: french[key] === text }).toEqual({ key, blanks: blanks(text), alike: false });
  }
});
