// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, isClosed, type Letter, type Quarter } from '@soglia/kernel';
import { COUNTING_RULE, POLICY, releaseTables } from '@soglia/planning-domain';
import { AnonymiserUnitOfWork, CLOCK, CONFIG, type Config, openLetter, type Tx } from '@soglia/platform';
import { FactStore, type QuarterFactRow } from './fact.store';
import { KnownCodesWindow } from './known-codes.window';
import { Release, ReleaseCommand, ReleaseTable } from './release.entities';

/** Carries out what a planner or a garante commanded, under the anonymiser's role. Whatever no longer applies does nothing. */
@Injectable()
export class ExecuteReleaseCommandUseCase {
  constructor(
    private readonly unit: AnonymiserUnitOfWork,
    private readonly facts: FactStore,
    private readonly codes: KnownCodesWindow,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(messageId: string): Promise<void> {
    await openLetter(this.unit, 'planning.releases', messageId, (tx, letter) => this.carryOut(tx, letter));
  }

  private async carryOut(tx: Tx, { ambitoId, subjectId }: Letter): Promise<void> {
    const command = await tx.findOneByOrFail(ReleaseCommand, { ambitoId, id: subjectId });
    const release = await tx.findOne(Release, { where: { ambitoId, id: command.releaseId }, lock: { mode: 'pessimistic_write' } });
    if (!release) return;
    if (command.kind === 'prepare') await this.prepare(tx, release, command);
    else if (isSignable(release, command)) await this.sign(tx, release, command);
  }

  private async prepare(tx: Tx, release: Release, { commandedAt }: ReleaseCommand): Promise<void> {
    const { ambitoId, id: releaseId, quarter, state } = release;
    if (state !== 'requested') return;
    if (!isClosed(quarter, this.clock.now())) return this.advance(tx, release, { state: 'failed', failure: 'quarter-not-closed' });
    if (await this.facts.areBehind(tx, ambitoId, commandedAt)) throw new FactsBehind();
    const facts = await this.facts.ofQuarter(tx, ambitoId, quarter);
    const tables = releaseTables(quarter, facts, await this.codes.of(tx, ambitoId));
    for (const [code, { status, reason, table }] of Object.entries(tables) as [
      ReleaseTable['code'],
      (typeof tables)[ReleaseTable['code']],
    ][]) {
      await tx.insert(ReleaseTable, { ambitoId, releaseId, code, status, reason, content: table as never });
    }
    const made = {
      policy: POLICY,
      countingRule: COUNTING_RULE,
      codeVersion: this.config.codeVersion,
      inputDigest: digestOf(quarter, facts),
    };
    await this.advance(tx, release, { state: 'prepared', preparedAt: this.clock.now(), ...made });
  }

  private async sign(tx: Tx, release: Release, { kind, accountId, reason }: ReleaseCommand): Promise<void> {
    const { ambitoId, id: releaseId } = release;
    if (kind === 'publish') return this.advance(tx, release, { state: 'published', publishedAt: this.clock.now(), signedBy: accountId });
    await tx.delete(ReleaseTable, { ambitoId, releaseId });
    await this.advance(tx, release, { state: 'refused', signedBy: accountId, failure: reason });
  }

  private async advance(tx: Tx, { ambitoId, id, version }: Release, change: Partial<Release>): Promise<void> {
    await tx.update(Release, { ambitoId, id }, { ...change, version: version + 1 });
  }
}

/** Contacts wait to become facts: the job is tried again, and the release counts them too. */
class FactsBehind extends Error {
  override name = 'FactsBehind';
}

/** The same three conditions that the api has checked: time has passed, and a role may insert what the api would not. */
function isSignable(release: Release, { seenVersion, accountId }: ReleaseCommand): boolean {
  return release.state === 'prepared' && release.version === seenVersion && release.requestedBy !== accountId;
}

function digestOf(quarter: Quarter, facts: readonly QuarterFactRow[]): string {
  const hash = createHash('sha256').update(quarter);
  for (const { factKey, sourceVersion } of facts) hash.update(`\n${factKey} ${sourceVersion}`);
  return hash.digest('hex');
}
