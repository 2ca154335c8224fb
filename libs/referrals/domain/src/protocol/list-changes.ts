// SPDX-License-Identifier: EUPL-1.2
import type { Change, Place } from './protocol-changes';
import { isPlainObject, sameValue } from './same-value';
import { valueWords, type WordSource } from './value-words';

interface Listed {
  readonly id: string;
  readonly place: number;
  readonly value: unknown;
}

/** What changed in a list: what is gone, what is new, what is otherwise than it was, and the order where that alone is another. */
export function listChanges(before: readonly unknown[], after: readonly unknown[], place: Place, source: WordSource): readonly Change[] {
  const [old, now] = [listed(before), listed(after)];
  const [oldIds, nowIds] = [old.map(({ id }) => id), now.map(({ id }) => id)];
  const gone = old.filter(({ id }) => !nowIds.includes(id)).map((each) => change(each, each, null));
  const there = now.flatMap((each) => {
    const was = old.find(({ id }) => id === each.id);
    return was ? attributeChanges(was, each, place, source) : [change(each, null, each)];
  });
  const kept = oldIds.filter((id) => nowIds.includes(id));
  const keptNow = nowIds.filter((id) => oldIds.includes(id));
  const names = (ids: readonly string[], from: readonly Listed[]) =>
    ids.map((id) => titleOf(from.find((each) => each.id === id)?.value, place.key, source)).join(', ');
  const order = sameValue(kept, keptNow)
    ? []
    : [{ pointer: place.pointer, label: `${place.label}: ${source.words.order}`, before: names(kept, old), after: names(keptNow, now) }];
  return [...gone, ...there, ...order];

  function change(at: Listed, was: Listed | null, is: Listed | null): Change {
    const said = (of: Listed | null) => of && valueWords(place.key, of.value, source);
    const title = isPlainObject(at.value) ? `: ${titleOf(at.value, place.key, source)}` : '';
    return { pointer: `${place.pointer}/${at.place}`, label: `${place.label}${title}`, before: said(was), after: said(is) };
  }
}

function attributeChanges(was: Listed, is: Listed, place: Place, source: WordSource): readonly Change[] {
  if (!isPlainObject(was.value) || !isPlainObject(is.value)) return [];
  const [before, after] = [was.value, is.value];
  const title = titleOf(after, place.key, source);
  return Object.keys(after)
    .filter((key) => !sameValue(before[key], after[key]))
    .map((key) => ({
      pointer: `${place.pointer}/${is.place}/${key}`,
      label: `${title}: ${source.words.labels[key] ?? key}`,
      before: valueWords(key, before[key], source),
      after: valueWords(key, after[key], source),
    }));
}

/** Two of the same in a list are told apart by their turn. */
function listed(values: readonly unknown[]): readonly Listed[] {
  const seen = new Map<string, number>();
  return values.map((value, place) => {
    const key = identityOf(value);
    const turn = (seen.get(key) ?? 0) + 1;
    seen.set(key, turn);
    return { id: `${key} ${turn}`, place, value };
  });
}

/** By what a thing in a list is known: a field by its key and direction, a party by who it is, a phase or a document by its name. */
function identityOf(value: unknown): string {
  if (!isPlainObject(value)) return JSON.stringify(value);
  const { field, direction, agencyId, code, name, term, role } = value;
  return JSON.stringify(
    field ? [field, direction] : [agencyId ?? code ?? name ?? term ?? role, agencyId && name === undefined ? role : null],
  );
}

function titleOf(value: unknown, key: string, source: WordSource): string {
  if (!isPlainObject(value)) return valueWords(key, value, source) ?? '';
  const title = value['label'] ?? value['name'] ?? value['term'] ?? value['role'];
  return typeof title === 'string' ? title : key;
}
