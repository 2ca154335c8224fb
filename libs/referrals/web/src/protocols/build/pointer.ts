// SPDX-License-Identifier: EUPL-1.2
import type { ProtocolContent } from '@soglia/referrals-domain';

const keysOf = (pointer: string): string[] => pointer.split('/').slice(1);

/** What a protocol says at a place (JSON pointer without escapes: no key of a protocol needs one). */
export function valueAt(content: ProtocolContent, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | null)?.[key], content);
}

/** The same protocol with something else said at a place; everything around stays the same object. */
export function withValueAt(content: ProtocolContent, pointer: string, value: unknown): ProtocolContent {
  return put(content, keysOf(pointer), value) as ProtocolContent;
}

function put(into: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(into)) return into.map((each: unknown, i) => (String(i) === key ? put(each, rest, value) : each));
  const object = into as Readonly<Record<string, unknown>>;
  return { ...object, [key]: put(object[key], rest, value) };
}
