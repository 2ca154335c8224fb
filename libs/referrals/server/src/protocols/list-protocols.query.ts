// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, romeDay } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, decodeCursor, encodeCursor, type Tx } from '@soglia/platform';
import type { ProtocolKind } from '@soglia/referrals-domain';
import { IN_FORCE } from './protocol.store';

export interface ProtocolLine {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly kind: ProtocolKind;
  readonly in_force: { readonly id: string; readonly number: number; readonly from: string; readonly to: string | null } | null;
  readonly draft: { readonly id: string; readonly number: number; readonly version: number } | null;
  readonly open_referrals: number;
}

const CODE_FORM = /^[A-Z0-9][A-Z0-9-]{1,29}$/;

const PAGE = `
select p.id, p.code, coalesce(f.title, n.title) as title, coalesce(f.kind, n.kind) as kind,
       case when f.id is null then null else json_build_object('id', f.id, 'number', f.number, 'from', f.in_force_from, 'to', f.in_force_to) end as in_force,
       case when d.id is null then null else json_build_object('id', d.id, 'number', d.number, 'version', d.version) end as draft,
       (select count(*)::int from referrals.referral r join referrals.protocol_version v on v.ambito_id = r.ambito_id and v.id = r.protocol_version_id
         where r.ambito_id = $1 and v.protocol_id = p.id and r.state in ('open', 'needs-decision')) as open_referrals
  from referrals.protocol p
  join lateral (select v.content ->> 'title' as title, v.content ->> 'kind' as kind from referrals.protocol_version v
    where v.ambito_id = $1 and v.protocol_id = p.id order by v.number desc limit 1) n on true
  left join lateral (select v.id, v.number, v.in_force_from, v.in_force_to, v.content ->> 'title' as title, v.content ->> 'kind' as kind
    from referrals.protocol_version v where ${IN_FORCE} and v.protocol_id = p.id order by v.number desc limit 1) f on true
  left join lateral (select v.id, v.number, v.version from referrals.protocol_version v
    where v.ambito_id = $1 and v.protocol_id = p.id and v.state = 'draft' limit 1) d on true
 where p.ambito_id = $1 and ($3::text is null or p.code > $3) order by p.code limit $4`;

/** Protocols by their code. How many referrals are open under each is a number, whoever asks: the rows stay where they are. */
@Injectable()
export class ListProtocolsQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    ambitoId: string,
    { limit, cursor }: { readonly limit: number; readonly cursor: string | null },
  ): Promise<{ readonly items: readonly ProtocolLine[]; readonly next: string | null }> {
    const [after = null] = cursor ? decodeCursor(cursor, [CODE_FORM]) : [];
    const today = romeDay(this.clock.now());
    const read = (tx: Tx): Promise<ProtocolLine[]> => tx.query(PAGE, [ambitoId, today, after, limit + 1]);
    const rows = await this.unit.run(ambitoId, (tx) => asHouse(tx, () => read(tx)));
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? encodeCursor([items.at(-1)?.code ?? '']) : null };
  }
}
