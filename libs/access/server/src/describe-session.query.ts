// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { permissionsOf, type Role } from '@soglia/access-domain';
import { type AccessPointRow, type Actor, type AgencyRow, type Permission, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { AccountStore } from './account.store';

export interface SessionAccessPoint {
  readonly code: string;
  readonly name: string;
  /** Where it is, when it is in one comune. */
  readonly comune: { readonly code: string; readonly name: string } | null;
}

export interface SessionView {
  readonly account: { readonly id: string; readonly username: string; readonly displayName: string; readonly role: Role };
  readonly agency: { readonly id: string; readonly name: string } | null;
  readonly accessPoints: readonly SessionAccessPoint[];
  readonly permissions: readonly Permission[];
}

/** Who I am, where I work and what I may do: all that the front office needs to draw its menus. */
@Injectable()
export class DescribeSessionQuery {
  constructor(
    private readonly accounts: AccountStore,
    private readonly unit: AppUnitOfWork,
  ) {}

  async execute(actor: Pick<Actor, 'ambitoId' | 'accountId'>): Promise<SessionView> {
    const account = await this.accounts.activeById(actor.ambitoId, actor.accountId);
    if (!account) throw new RuleViolation('unauthenticated');
    const { id, username, displayName, role } = account;
    const where = [account.ambitoId, account.agencyId];
    const agencies: AgencyRow[] = await this.unit.dataSource.query(
      'select * from territory.agency_window where ambito_id = $1 and id = $2',
      where,
    );
    const points: AccessPointRow[] = await this.unit.dataSource.query(
      'select * from territory.access_point_window where ambito_id = $1 and agency_id = $2 order by code',
      where,
    );
    return {
      account: { id, username, displayName, role },
      agency: agencies[0] ? { id: agencies[0].id, name: agencies[0].name } : null,
      accessPoints: points.map(toAccessPoint),
      permissions: [...permissionsOf(role)],
    };
  }
}

function toAccessPoint({ code, name, comune, comune_name }: AccessPointRow): SessionAccessPoint {
  return { code, name, comune: comune === null ? null : { code: comune, name: comune_name ?? comune } };
}
