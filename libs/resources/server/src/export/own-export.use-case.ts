// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, CONFIG, type Config, PublicUnitOfWork, recordAudit } from '@soglia/platform';
import { enterReach } from '../model/reach';
import { inOneView } from './export-work';
import { formatOf } from './formats';
import { GrowingFile } from './growing-file';
import { territoryOf } from './territory-of';

export type Tier = 'public' | 'all';

/** The only format that carries the tiers themselves: of any other, what is read in again would be for everybody. */
const BACKUP = 'hsds.zip';

/** A curator's own export: the public tier in any format, or the whole databank as a backup. That it left the house is audited. */
@Injectable()
export class OwnExportUseCase {
  constructor(
    private readonly app: AppUnitOfWork,
    private readonly everybody: PublicUnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, name: string, tier: Tier): Promise<Readable> {
    const format = formatOf(name);
    if (!format) throw new RuleViolation('not-found');
    if (tier === 'all' && name !== BACKUP) throw fieldViolation('malformed', '/tier', { onlyFor: BACKUP });
    const [publicUrl, at] = [this.config.portal.publicUrl, this.clock.now()];
    const ambito = await this.ambito(actor.ambitoId);
    await this.app.run(actor.ambitoId, (tx) => recordAudit(tx, actor, 'databank.exported', null, `${name} (${tier})`));
    const folder = await mkdtemp(join(tmpdir(), 'soglia-own-export-'));
    const path = join(folder, randomUUID());
    try {
      await inOneView(tier === 'all' ? this.app : this.everybody, actor.ambitoId, async (tx) => {
        if (tier === 'all') await enterReach(tx, 'curator', actor.agencyId);
        const territory = await territoryOf(tx, ambito, publicUrl, at);
        const scope = tier === 'all' ? ('backup' as const) : ('public' as const);
        await new GrowingFile(path).write(format.write({ tx, ambitoId: actor.ambitoId, territory, scope, publicUrl, at }));
      });
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
    return createReadStream(path).once('close', () => void rm(folder, { recursive: true, force: true }));
  }

  private async ambito(id: string) {
    const [row]: { name_it: string }[] = await this.everybody.dataSource.query(
      'select name_it from territory.ambito_window where id = $1',
      [id],
    );
    return { id, name: row?.name_it ?? id };
  }
}
