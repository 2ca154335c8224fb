// SPDX-License-Identifier: EUPL-1.2
import type { INestApplicationContext } from '@nestjs/common';
import { isRole, permissionsOf } from '@soglia/access-domain';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { seedDemoReferrals } from '@soglia/referrals-server';
import { demoTerritory } from '@soglia/territory-server';

/** Referrals of the demo's contacts, once; they are sent and answered by the demo's accounts. */
export async function seedReferrals(app: INestApplicationContext, now: Date): Promise<number> {
  const { ambito } = demoTerritory();
  const accounts: { id: string; username: string; agency_id: string | null; role: string }[] = await app
    .get(AppUnitOfWork)
    .dataSource.query('select id, username, agency_id, role from access.account where ambito_id = $1', [ambito.code]);
  const actor = (username: string): Actor => {
    const found = accounts.find((account) => account.username === username);
    if (!found || !isRole(found.role)) throw new Error(`the demo has no account ${username}`);
    return { ambitoId: ambito.code, accountId: found.id, agencyId: found.agency_id, permissions: permissionsOf(found.role) };
  };
  return seedDemoReferrals(app, ambito.code, now, {
    senders: [
      { sender: actor('sportello'), supervisor: actor('responsabile') },
      { sender: actor('sportello3'), supervisor: actor('coordinatore') },
    ],
    recipients: [
      { worker: actor('responsabile'), head: actor('responsabile') },
      { worker: actor('rete'), head: actor('coordinatore') },
      { worker: actor('asl'), head: actor('asl2') },
      { worker: actor('lavoro'), head: actor('lavoro') },
    ],
    centrale: actor('centrale'),
  });
}
