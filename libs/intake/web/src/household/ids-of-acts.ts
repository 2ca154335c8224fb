// SPDX-License-Identifier: EUPL-1.2
/** Ids that a page makes: what is sent again as it was has the id that it had, so that it is one act however often it is pressed. */
export function idsOfActs(): (...act: readonly unknown[]) => string {
  const ids = new Map<string, string>();
  return (...act) => {
    const words = JSON.stringify(act);
    const id = ids.get(words) ?? crypto.randomUUID();
    ids.set(words, id);
    return id;
  };
}
