// SPDX-License-Identifier: EUPL-1.2
/** Where to go after signing in. Only paths of this application: an address from outside could lead anywhere. */
export function returnPath(asked: string | undefined): string {
  return asked && /^\/(?![/\\])/.test(asked) ? asked : '/';
}
