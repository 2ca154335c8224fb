// SPDX-License-Identifier: EUPL-1.2
import type { Permission } from './permission';

/** Who is acting, with the rights in hand: no use case and no store is called without one. */
export interface Actor {
  readonly accountId: string;
  /** The ambito territoriale sociale: the tenant. */
  readonly ambitoId: string;
  /** Null for accounts that belong to the ambito itself (planner, garante, administrator). */
  readonly agencyId: string | null;
  readonly permissions: ReadonlySet<Permission>;
}
