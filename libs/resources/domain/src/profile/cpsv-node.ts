// SPDX-License-Identifier: EUPL-1.2
import type { Concept } from './cpsv-vocabularies';

/** A text in a language, or anything else as it is written. */
export type NodeValue = string | { readonly text: string; readonly lang: string };

/** One thing of the graph: its address, its classes and its properties by the names of `cpsv-terms`. */
export interface CpsvNode {
  readonly iri: string;
  readonly classes: readonly string[];
  readonly values: readonly (readonly [term: string, value: NodeValue])[];
}

/** Only what a browser could open becomes a link: an address of another kind is left out of the graph. */
export const isWebAddress = (text: unknown): text is string => typeof text === 'string' && /^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(text);

type Given = string | number | NodeValue | null | undefined;

/** Builds nodes and leaves out what is not there: an empty text is no text. */
export class NodeBuilder {
  readonly nodes: CpsvNode[] = [];

  add(iri: string, classes: readonly string[], values: readonly (readonly [string, Given])[]): string {
    const kept = values.flatMap(([term, value]) =>
      isThere(value) ? [[term, typeof value === 'number' ? String(value) : value] as const] : [],
    );
    this.nodes.push({ iri, classes, values: kept });
    return iri;
  }

  concept({ iri, label }: Concept, more: readonly (readonly [string, Given])[] = []): string {
    return this.add(iri, ['Concept'], [['prefLabel', italian(label)], ...more]);
  }
}

function isThere(value: Given): value is string | number | NodeValue {
  if (value === null || value === undefined) return false;
  return typeof value !== 'object' ? value !== '' : value.text !== '';
}

export const italian = (text: unknown): NodeValue | null => (typeof text === 'string' && text.trim() ? { text, lang: 'it' } : null);

/** The text of a column in Italian and in every language that the card has been translated into. */
export function inEveryLanguage(
  term: string,
  document: Readonly<Record<string, unknown>>,
  columns: readonly string[],
): [string, NodeValue | null][] {
  const first = (texts: Readonly<Record<string, unknown>>) =>
    columns.map((column) => texts[column]).find((text) => typeof text === 'string' && text.trim());
  const translations = Object.entries((document['translations'] ?? {}) as Record<string, Record<string, unknown>>);
  const others = translations.flatMap(([lang, texts]) => {
    const text = /^[a-z]{2,3}$/.test(lang) && lang !== 'it' ? first(texts ?? {}) : undefined;
    return typeof text === 'string' ? [[term, { text, lang }] as [string, NodeValue]] : [];
  });
  return [[term, italian(first(document))], ...others];
}
