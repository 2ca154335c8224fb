// SPDX-License-Identifier: EUPL-1.2

/**
 * The id of a command. The same command, sent again because nobody knows whether it arrived, keeps its id: the server does it once.
 * Another command gets another.
 */
export function commandIds(fresh: () => string = () => crypto.randomUUID()) {
  let last: { readonly said: string; readonly id: string } | null = null;
  return {
    of(command: unknown): string {
      const said = JSON.stringify(command);
      if (last?.said !== said) last = { said, id: fresh() };
      return last.id;
    },
    /** It is done: what comes next is another command, though it says the same. */
    done(): void {
      last = null;
    },
  };
}
