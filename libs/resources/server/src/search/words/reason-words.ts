// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@soglia/kernel';
import type { Reason, ReasonCode } from '@soglia/resources-domain';

const WORDS = JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'data', 'reasons.json'), 'utf8')) as Readonly<
  Record<Language, Readonly<Record<ReasonCode, string>>>
>;

/** A reason in plain words: «a 3,2 km». Both languages write figures with a comma. */
export function reasonWords({ code, figure }: Reason, lang: Language): string {
  return WORDS[lang][code].replace('{n}', String(figure ?? '').replace('.', ','));
}
