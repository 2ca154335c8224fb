// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, networkOf } from '@soglia/platform';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ReadCardQuery } from '../cards/read-card.query';
import { addProposal } from './proposal.store';

export const REPORT_LENGTH = 2_000;
/** From one address, in an hour; and what a curator can bear about one card. */
const LIMIT = { points: 5, duration: 60 * 60 };
const OPEN_REPORTS = 20;

export interface ReportProblem {
  readonly ambitoId: string;
  readonly serviceId: string;
  readonly text: string;
  /** Where it came from, to slow down whoever writes without end; it is not kept. */
  readonly address: string;
}

/** A citizen says that something on a public card is wrong: words for the curator, and nothing about who wrote them. */
@Injectable()
export class ReportProblemUseCase {
  private readonly limiter = new RateLimiterMemory(LIMIT);

  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly cards: ReadCardQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ ambitoId, serviceId, text, address }: ReportProblem): Promise<void> {
    const message = text.trim();
    if (!message || [...message].length > REPORT_LENGTH) throw fieldViolation('malformed', '/text', { max: REPORT_LENGTH });
    const card = await this.cards.execute({ ambitoId, reader: 'public', agencyId: null }, serviceId);
    if (!card) throw new RuleViolation('not-found');
    await this.limiter.consume(networkOf(address)).catch((reason: unknown) => {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      throw new RuleViolation('too-many-attempts', { retryAfterSeconds: Math.ceil(reason.msBeforeNext / 1000) });
    });
    await this.unit.run(ambitoId, async (tx) => {
      const [{ open } = { open: 0 }]: { open: number }[] = await tx.query(
        "select count(*)::int as open from resources.proposal where ambito_id = $1 and service_id = $2 and origin = 'citizen' and state = 'open'",
        [ambitoId, serviceId],
      );
      if (open >= OPEN_REPORTS) throw new RuleViolation('too-many-attempts', { retryAfterSeconds: 24 * 60 * 60 });
      const nobody = { agencyId: null, byAccount: null, origin: 'citizen', changes: [] } as const;
      await addProposal(tx, {
        ambitoId,
        id: randomUUID(),
        serviceId,
        ...nobody,
        message,
        baseVersion: card.version,
        proposedAt: this.clock.now(),
      });
    });
  }
}
