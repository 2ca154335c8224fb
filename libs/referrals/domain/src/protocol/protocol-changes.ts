// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@soglia/kernel';
import { listChanges } from './list-changes';
import type { ProtocolContent } from './protocol';
import { isPlainObject, sameValue } from './same-value';
import { valueWords, type WordSource } from './value-words';
import { asItIs, type ProtocolNameOf, type SectionKey, WORDS } from './words';

/** One thing that is not what it was, in words. */
export interface ProtocolChange {
  /** Into the newer version; of what is gone, into the older. */
  readonly pointer: string;
  readonly section: string;
  readonly label: string;
  /** Null = was not there, or is there no longer. */
  readonly before: string | null;
  readonly after: string | null;
}

const SECTION_OF: Readonly<Record<keyof ProtocolContent, SectionKey>> = {
  ...{ title: 'about', kind: 'about', purpose: 'about', act: 'about', references: 'about' },
  ...{ glossary: 'glossary', parties: 'parties', recipients: 'recipients', territory: 'target', target: 'target' },
  ...{ access: 'target', exclusion: 'target', phases: 'phases', fields: 'fields', documents: 'documents', loop: 'loop' },
  ...{ reasons: 'reasons', outcomes: 'loop', urgent: 'urgent', duties: 'duties', referents: 'referents' },
  ...{ involvement: 'involvement', privacy: 'privacy', disputes: 'life', monitoring: 'life', duration: 'life' },
};

/** What is new in one version against another: nothing exactly when both say the same. Things in lists are known by what they are, not by their place. */
export function protocolChanges(
  before: ProtocolContent,
  after: ProtocolContent,
  language: Language,
  nameOf: ProtocolNameOf = asItIs,
): readonly ProtocolChange[] {
  const words = WORDS[language];
  const source: WordSource = { words, language, nameOf };
  return (Object.keys(SECTION_OF) as (keyof ProtocolContent)[]).flatMap((key) =>
    changesAt(before[key], after[key], { pointer: `/${key}`, key, label: words.labels[key] ?? key }, source).map((change) => ({
      ...change,
      section: words.sections[SECTION_OF[key]],
    })),
  );
}

export interface Place {
  readonly pointer: string;
  /** Last key on the way: by it the words for codes are found. */
  readonly key: string;
  readonly label: string;
}

export type Change = Omit<ProtocolChange, 'section'>;

function changesAt(before: unknown, after: unknown, place: Place, source: WordSource): readonly Change[] {
  if (sameValue(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(before, after, place, source);
  if (isPlainObject(before) && isPlainObject(after) && !isRule(place)) {
    return Object.keys(after).flatMap((key) => {
      const label = `${place.label}: ${source.words.labels[key] ?? key}`;
      return changesAt(before[key], after[key], { pointer: `${place.pointer}/${key}`, key, label }, source);
    });
  }
  const said = (value: unknown) => valueWords(place.key, value, source);
  return [{ pointer: place.pointer, label: place.label, before: said(before), after: said(after) }];
}

const isRule = ({ pointer }: Place) => pointer === '/access' || pointer === '/exclusion';
