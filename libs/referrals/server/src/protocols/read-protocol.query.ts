// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, romeDay, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, type Tx } from '@soglia/platform';
import { Protocol, type ProtocolVersion } from './protocol.entities';
import { stateOn } from './protocol.store';

export interface VersionLine {
  readonly id: string;
  readonly number: number;
  readonly state: ProtocolVersion['state'];
  readonly in_force_from: string | null;
  readonly in_force_to: string | null;
  readonly change_note: string | null;
  readonly written_by: string | null;
  readonly written_at: Date;
  readonly published: boolean;
  readonly published_by: string | null;
  readonly published_at: Date | null;
  readonly end_reason: string | null;
  readonly referrals: number;
}

export interface ProtocolView {
  readonly id: string;
  readonly code: string;
  readonly versions: readonly VersionLine[];
}

const VERSIONS = `
select v.id, v.number, v.state, v.in_force_from::text, v.in_force_to::text, v.change_note, w.display_name as written_by, v.written_at,
       v.published_by is not null as published, s.display_name as published_by, v.published_at, v.end_reason,
       (select count(*)::int from referrals.referral r where r.ambito_id = $1 and r.protocol_version_id = v.id) as referrals
  from referrals.protocol_version v
  left join access.colleague_window w on w.ambito_id = v.ambito_id and w.id = v.written_by
  left join access.colleague_window s on s.ambito_id = v.ambito_id and s.id = v.published_by
 where v.ambito_id = $1 and v.protocol_id = $2 order by v.number desc`;

/** One protocol and its versions, newest first, each in the state that it has today. */
@Injectable()
export class ReadProtocolQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ambitoId: string, id: string): Promise<ProtocolView> {
    const today = romeDay(this.clock.now());
    return this.unit.run(ambitoId, async (tx) => {
      const protocol = await tx.findOneBy(Protocol, { ambitoId, id });
      if (!protocol) throw new RuleViolation('not-found');
      const versions = await asHouse(tx, () => read(tx));
      return { id, code: protocol.code, versions: versions.map((version) => ({ ...version, state: stateToday(version, today) })) };
    });

    function read(tx: Tx): Promise<VersionLine[]> {
      return tx.query(VERSIONS, [ambitoId, id]);
    }
  }
}

const stateToday = ({ state, in_force_from: inForceFrom, in_force_to: inForceTo }: VersionLine, today: string) =>
  stateOn({ state, inForceFrom, inForceTo }, today);
