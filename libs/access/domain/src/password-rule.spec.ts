// SPDX-License-Identifier: EUPL-1.2
import { checkNewPassword } from './password-rule';

describe('a new password', () => {
  it.each([
    ['too short', 'rossi', 'old', 'breve'],
    ['the old one', 'rossi', 'la-stessa-di-prima', 'la-stessa-di-prima'],
    ['the account name inside', 'rossi', 'old', 'Rossi-e-altro-2026'],
  ])('is refused: %s', (_, username, current, next) => {
    expect(() => checkNewPassword(username, current, next)).toThrow('weak-password');
  });

  it('counts characters, not code units', () => {
    expect(() => checkNewPassword('rossi', 'old', '🙂'.repeat(11))).toThrow('weak-password');
    expect(() => checkNewPassword('rossi', 'old', 'quattro parole lunghe abbastanza')).not.toThrow();
  });
});
