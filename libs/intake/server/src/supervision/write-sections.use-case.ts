// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Section, SECTIONS } from '@soglia/intake-domain';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit, type Tx } from '@soglia/platform';
import { SectionsWindow } from '../windows/sections-window';
import { ReadSectionsQuery, type SectionsOfAccessPoint } from './read-sections.query';

export interface WriteSections {
  readonly accessPoint: string;
  readonly mandatory: readonly Section[];
  /** 0 for the first. */
  readonly seenVersion: number;
}

/** The first insert and every change after it are one statement each: who comes second finds another version. */
const FIRST = `
insert into intake.access_point_section (ambito_id, code, mandatory, changed_by) values ($1, $2, $3, $4) on conflict do nothing returning version`;
const NEXT = `
update intake.access_point_section set mandatory = $3, changed_by = $4, changed_at = now(), version = version + 1
 where ambito_id = $1 and code = $2 and version = $5 returning version`;

/** Says what an access point of the actor's agency must fill; contacts that are there already stay as they are, and show as incomplete. */
@Injectable()
export class WriteSectionsUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly read: ReadSectionsQuery,
    private readonly window: SectionsWindow,
  ) {}

  async execute(actor: Actor, { accessPoint, mandatory, seenVersion }: WriteSections): Promise<SectionsOfAccessPoint> {
    const known = (await this.read.execute(actor)).find(({ code }) => code === accessPoint);
    if (!known) throw new RuleViolation('not-found');
    const inOrder = SECTIONS.filter((section) => mandatory.includes(section));
    const version = await this.unit.runAs(actor, async (tx) => {
      const written = await write(tx, [actor.ambitoId, accessPoint, inOrder, actor.accountId], seenVersion);
      await recordAudit(tx, actor, 'sections.written', null, accessPoint);
      return written;
    });
    this.window.forget(actor.ambitoId);
    return { ...known, version, mandatory: inOrder };
  }
}

async function write(tx: Tx, values: readonly unknown[], seenVersion: number): Promise<number> {
  if (seenVersion === 0) {
    const made: { version: number }[] = await tx.query(FIRST, [...values]);
    if (made[0]) return made[0].version;
    throw new RuleViolation('stale');
  }
  const [changed]: [{ version: number }[], number] = await tx.query(NEXT, [...values, seenVersion]);
  if (changed[0]) return changed[0].version;
  throw new RuleViolation('stale');
}
