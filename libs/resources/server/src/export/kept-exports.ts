// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Clock, RuleViolation } from '@soglia/kernel';
import { CLOCK, CONFIG, type Config, PublicUnitOfWork } from '@soglia/platform';
import { PortalAmbito } from '../hsds/portal-ambito';
import { inOneView } from './export-work';
import { formatOf } from './formats';
import { GrowingFile } from './growing-file';
import { territoryOf } from './territory-of';

/** How long a download may be older than the databank, but for its tiers. */
const FRESH_MS = 5 * 60_000;

export interface KeptExport {
  readonly file: GrowingFile;
  readonly tag: string;
}

interface Entry {
  readonly tiers: string;
  readonly since: number;
  readonly begun: Promise<KeptExport>;
  /** Settles when nothing more will be written. */
  readonly ended: Promise<void>;
}

/**
 * The downloads of the public tier, each written once for everybody who asks within five minutes. A card that is hidden is not
 * in them from that moment: whether a tier has changed is asked first, each time.
 */
@Injectable()
export class KeptExports implements OnModuleDestroy {
  private readonly kept = new Map<string, Entry>();
  private folder: string | null = null;

  constructor(
    private readonly unit: PublicUnitOfWork,
    private readonly portal: PortalAmbito,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async get(name: string): Promise<KeptExport> {
    if (!formatOf(name)) throw new RuleViolation('not-found');
    const tiers = await this.tiers();
    const [there, since] = [this.kept.get(name), this.clock.now().getTime()];
    if (there?.tiers === tiers && since - there.since < FRESH_MS) {
      const kept = await there.begun;
      if (!kept.file.failed) return kept;
    }
    // Whoever asks meanwhile gets this one; it begins when the one before it has ended, so that each format is written once at a time.
    const before = there?.ended.catch(() => undefined) ?? Promise.resolve();
    const begun = before.then(() => this.begin(name, tiers));
    const next = { tiers, since, begun: begun.then(({ kept }) => kept), ended: begun.then(({ ended }) => ended) };
    this.kept.set(name, next);
    next.ended.catch(() => this.kept.delete(name));
    void there?.begun.then(({ file }) => file.remove()).catch(() => undefined);
    return next.begun;
  }

  /** Grows whenever a card, a place or an organisation may have left what everybody sees; other changes can wait for five minutes. */
  private async tiers(): Promise<string> {
    const ambitoId = await this.portal.id();
    const sql = 'select count(*) as changes from resources.tier_change where ambito_id = $1';
    const [row]: { changes: string }[] = await this.unit.run(ambitoId, (tx) => tx.query(sql, [ambitoId]));
    return row?.changes ?? '';
  }

  private async begin(name: string, tiers: string): Promise<{ kept: KeptExport; ended: Promise<void> }> {
    const [ambito, at] = [await this.portal.read(), this.clock.now()];
    this.folder ??= mkdtempSync(join(tmpdir(), 'soglia-export-'));
    const file = new GrowingFile(join(this.folder, randomUUID()));
    const { publicUrl } = this.config.portal;
    const ended = inOneView(this.unit, ambito.id, async (tx) => {
      const territory = await territoryOf(tx, ambito, publicUrl, at);
      const format = formatOf(name);
      if (format) await file.write(format.write({ tx, ambitoId: ambito.id, territory, scope: 'public', publicUrl, at }));
    }).catch(() => file.fail());
    const tag = `"${createHash('sha256').update(`${name} ${tiers} ${at.toISOString()}`).digest('base64url').slice(0, 27)}"`;
    return { kept: { file, tag }, ended };
  }

  onModuleDestroy(): void {
    if (this.folder) rmSync(this.folder, { recursive: true, force: true });
  }
}
