// SPDX-License-Identifier: EUPL-1.2
import { fieldViolation } from '@soglia/kernel';

/** NIST SP 800-63B §5.1.1.2: length, no composition rules; 128 bounds the work of hashing. */
export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 128;

/** A new password is long enough, is not the old one and does not hold the account's name. */
export function checkNewPassword(username: string, current: string, next: string): void {
  const tooShort = [...next].length < PASSWORD_MIN_LENGTH;
  if (tooShort || next === current || next.toLowerCase().includes(username.toLowerCase())) {
    throw fieldViolation('weak-password', '/newPassword', { minLength: PASSWORD_MIN_LENGTH });
  }
}
