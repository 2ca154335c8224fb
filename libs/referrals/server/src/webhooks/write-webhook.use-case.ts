// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, CONFIG, type Config, recordAudit, type Tx } from '@soglia/platform';
import { giveUpWaiting } from './delivery.store';
import { secretText, WebhookSeal } from './seal';
import { webhookAddress } from './webhook-address';
import { Webhook } from './webhook.entities';
import { lockWebhook } from './webhook.store';

export interface WebhookCommand {
  readonly id: string;
  readonly agencyId: string;
  readonly url: string;
  /** Empty = all. */
  readonly events: readonly string[];
  readonly active: boolean;
  /** Null for a new one. */
  readonly seenVersion: number | null;
}

export interface WrittenWebhook {
  readonly isNew: boolean;
  readonly version: number;
  /** Of a new one, as it is shown: once. */
  readonly secret: string | null;
}

/** Names a system that is to be told, or changes it. Whose it is never changes: another agency gets another secret. */
@Injectable()
export class WriteWebhookUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly seal: WebhookSeal,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: WebhookCommand): Promise<WrittenWebhook> {
    const url = webhookAddress(command.url, this.config.mode);
    if (!url) throw fieldViolation('webhook-invalid', '/url');
    const said = { ...command, url, events: [...command.events].sort() };
    return this.unit.runAs(actor, (tx) =>
      asHouse(tx, async () => {
        const written = said.seenVersion === null ? await this.add(tx, actor, said) : await change(tx, actor, said, said.seenVersion);
        if (written.isNew || said.seenVersion !== null) await recordAudit(tx, actor, 'webhook.written', said.id);
        return written;
      }),
    );
  }

  private async add(tx: Tx, actor: Actor, { id, agencyId, url, events, active }: WebhookCommand): Promise<WrittenWebhook> {
    const { ambitoId, accountId: createdBy } = actor;
    await requireAgency(tx, ambitoId, agencyId);
    const secret = this.seal.make();
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(Webhook)
      .values({
        ...{ ambitoId, id, agencyId, url, active, createdBy },
        events: [...events],
        disabledWhy: active ? null : 'switched-off',
        secret: this.seal.close(secret, { ambitoId, id }),
        createdAt: this.clock.now(),
      })
      .orIgnore()
      .returning('id')
      .execute();
    if ((inserted.raw as unknown[]).length > 0) return { isNew: true, version: 1, secret: secretText(secret) };
    const there = await tx.findOneByOrFail(Webhook, { ambitoId, id });
    if (!isSame(there, { agencyId, url, events, active })) throw new RuleViolation('already-registered');
    return { isNew: false, version: there.version, secret: null };
  }
}

async function change(tx: Tx, { ambitoId }: Actor, said: WebhookCommand, seenVersion: number): Promise<WrittenWebhook> {
  const { id, agencyId, url, events, active } = said;
  const before = await lockWebhook(tx, ambitoId, id, seenVersion);
  if (before.agencyId !== agencyId) throw fieldViolation('webhook-invalid', '/agencyId');
  const version = seenVersion + 1;
  await tx.update(Webhook, { ambitoId, id }, { url, events: [...events], active, disabledWhy: active ? null : 'switched-off', version });
  if (!active) await giveUpWaiting(tx, { ambitoId, id });
  return { isNew: false, version, secret: null };
}

async function requireAgency(tx: Tx, ambitoId: string, agencyId: string): Promise<void> {
  const known: unknown[] = await tx.query('select 1 from territory.agency_window where ambito_id = $1 and id = $2', [ambitoId, agencyId]);
  if (known.length === 0) throw fieldViolation('webhook-invalid', '/agencyId');
}

type Content = Pick<WebhookCommand, 'agencyId' | 'url' | 'events' | 'active'>;
const isSame = (one: Content, other: Content) =>
  one.agencyId === other.agencyId && one.url === other.url && one.active === other.active && one.events.join() === other.events.join();
