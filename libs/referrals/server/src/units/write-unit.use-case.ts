// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit, type Tx } from '@soglia/platform';
import { Unit } from './unit.entities';
import { requireOwn, unitById, type UnitRow } from './unit.store';

export interface WriteUnit {
  readonly id: string;
  /** Null for a new one. */
  readonly seenVersion: number | null;
  readonly agencyId: string;
  readonly name: string;
  readonly comune: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly byLink: boolean;
  readonly comuni: readonly string[];
  readonly services: readonly string[];
  readonly active: boolean;
}

/** Writes a service that receives referrals. One that is shut (`active: false`) receives no more, and keeps what it has. */
@Injectable()
export class WriteUnitUseCase {
  constructor(private readonly unit: AppUnitOfWork) {}

  execute(actor: Actor, command: WriteUnit): Promise<UnitRow> {
    return this.unit.runAs(actor, async (tx) => {
      requireOwn(actor, command.agencyId);
      await requireKnown(tx, actor, command);
      if (await this.keep(tx, actor, command)) await recordAudit(tx, actor, 'unit.written', command.id);
      return unitById(tx, actor, command.id);
    });
  }

  /** Whether anything was written. */
  private async keep(tx: Tx, actor: Actor, { id, seenVersion, ...said }: WriteUnit): Promise<boolean> {
    const { ambitoId } = actor;
    const row = { ...said, comuni: [...said.comuni], services: [...said.services] };
    if (seenVersion === null) {
      const made = await tx
        .createQueryBuilder()
        .insert()
        .into(Unit)
        .values({ ambitoId, id, ...row })
        .orIgnore()
        .returning('id')
        .execute();
      if ((made.raw as unknown[]).length > 0) return true;
    }
    const before = await tx.findOneBy(Unit, { ambitoId, id });
    if (!before) throw new RuleViolation('not-found');
    requireOwn(actor, before.agencyId);
    if (seenVersion === null) {
      if (sameWords(before, row)) return false;
      throw new RuleViolation('already-registered');
    }
    // Protocols name it, and legs are on their way to it: another agency's is another service.
    if (before.agencyId !== said.agencyId) throw fieldViolation('already-registered', '/agencyId');
    const { affected } = await tx.update(Unit, { ambitoId, id, version: seenVersion }, { ...row, version: seenVersion + 1 });
    if (affected !== 1) throw new RuleViolation('stale');
    return true;
  }
}

function sameWords(before: Unit, said: Omit<WriteUnit, 'id' | 'seenVersion'>): boolean {
  return Object.entries(said).every(([key, value]) => JSON.stringify(before[key as keyof Unit]) === JSON.stringify(value));
}

/** Its agency, comuni and cards are there. */
async function requireKnown(tx: Tx, { ambitoId }: Actor, { agencyId, comune, comuni, services }: WriteUnit): Promise<void> {
  const asked = comune === null ? comuni : [...comuni, comune];
  const [known]: [{ agency: boolean; comuni: string[]; services: string[] }] = await tx.query(
    `select exists (select 1 from territory.agency_window where ambito_id = $1 and id = $2) as agency,
            array(select belfiore from territory.comune_window where belfiore = any ($3::text[])) as comuni,
            array(select id::text from resources.card_window where ambito_id = $1 and id = any ($4::uuid[])) as services`,
    [ambitoId, agencyId, asked, services],
  );
  if (!known.agency) throw fieldViolation('unknown-code', '/agencyId');
  if (comune !== null && !known.comuni.includes(comune)) throw fieldViolation('unknown-comune', '/comune');
  const strange = comuni.findIndex((each) => !known.comuni.includes(each));
  if (strange >= 0) throw fieldViolation('unknown-comune', `/comuni/${strange}`);
  const missing = services.findIndex((each) => !known.services.includes(each));
  if (missing >= 0) throw fieldViolation('unknown-resource', `/services/${missing}`);
}
