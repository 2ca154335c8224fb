// SPDX-License-Identifier: EUPL-1.2
import { likePattern } from './like-pattern';

it('what is typed is looked for as it stands, wildcards and all', () => {
  expect(likePattern('50%_di\\sconto')).toBe('50\\%\\_di\\\\sconto');
});
