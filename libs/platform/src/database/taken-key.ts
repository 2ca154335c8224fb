// SPDX-License-Identifier: EUPL-1.2

/** The key that a row could not have because another row has it (Postgres 23505); null for any other error. */
export function takenKey(error: unknown): string | null {
  const { code, constraint, driverError } = (error ?? {}) as { code?: unknown; constraint?: unknown; driverError?: unknown };
  if (code === '23505' && typeof constraint === 'string') return constraint;
  return driverError && driverError !== error ? takenKey(driverError) : null;
}
