// SPDX-License-Identifier: EUPL-1.2
import type { Permission } from '@soglia/kernel';
import { type Desk, desksOf } from './desk';

const desk = (path: string, permission: Permission, unless?: Permission): Desk => ({
  path,
  name: path,
  purpose: path,
  permission,
  ...(unless ? { unless } : {}),
});
const desks = [desk('/sportello', 'contact.register'), desk('/sportello/registro-accessi', 'access-log.read', 'contact.register')];
const opens = (...permissions: Permission[]) => desksOf(desks, (asked) => permissions.includes(asked)).map(({ path }) => path);

describe('the desks of a role', () => {
  it('are those that its permissions open', () => {
    expect(opens('session.own')).toEqual([]);
    expect(opens('access-log.read')).toEqual(['/sportello/registro-accessi']);
  });

  it('leave out what stands inside another desk already', () => {
    expect(opens('contact.register', 'access-log.read')).toEqual(['/sportello']);
  });
});
