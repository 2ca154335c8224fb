// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, romeDay } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, CONFIG, type Config, postMail, type Tx } from '@soglia/platform';
import { isBilingual } from './is-bilingual';
import { NOTICE_KINDS, type NoticeKind } from './kinds';
import { digestMail } from './notice-mail';

/** How long a notice is kept, read or not. */
const KEPT_DAYS = 180;
const DAY_MS = 86_400_000;

interface Receiver {
  readonly id: string;
  readonly email: string;
}

/** Every morning: one mail for each account with what it has neither read nor been mailed. Twice on one day, or late, it is still one. */
@Injectable()
export class SendDigestsUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers how many mails were posted. */
  async execute(): Promise<number> {
    const ambiti: { id: string }[] = await this.unit.dataSource.query('select id from territory.ambito_window order by id');
    let mails = 0;
    for (const { id } of ambiti) {
      for (const receiver of await this.receivers(id)) {
        const posted = await this.unit.run(id, (tx) => asHouse(tx, () => this.writeTo(tx, id, receiver)));
        if (posted) mails += 1;
      }
    }
    return mails;
  }

  private async receivers(ambitoId: string): Promise<readonly Receiver[]> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS);
    return this.unit.run(ambitoId, (tx) =>
      asHouse(tx, async () => {
        await tx.query('delete from referrals.notification where ambito_id = $1 and at < $2', [ambitoId, before]);
        return tx.query(RECEIVERS, [ambitoId]);
      }),
    );
  }

  private async writeTo(tx: Tx, ambitoId: string, { id, email }: Receiver): Promise<boolean> {
    const now = this.clock.now();
    if (!(await isFirstOfDay(tx, ambitoId, id, romeDay(now)))) return false;
    const [rows]: [{ kind: NoticeKind }[], number] = await tx.query(
      `update referrals.notification set mailed_at = $3
        where ambito_id = $1 and account_id = $2 and mail = 'digest' and mailed_at is null and read_at is null returning kind`,
      [ambitoId, id, now],
    );
    if (rows.length === 0) return false;
    const counts = NOTICE_KINDS.map((kind) => ({ kind, count: rows.filter((row) => row.kind === kind).length }));
    const url = `${this.config.portal.publicUrl}/rete/avvisi`;
    const bilingual = await isBilingual(tx, ambitoId);
    await postMail(tx, ambitoId, digestMail({ to: email, url, bilingual, counts: counts.filter(({ count }) => count > 0) }));
    return true;
  }
}

const RECEIVERS = `
select c.id, c.email from access.colleague_window c
 where c.ambito_id = $1 and c.email is not null and exists (
   select 1 from referrals.notification n
    where n.ambito_id = $1 and n.account_id = c.id and n.mail = 'digest' and n.mailed_at is null and n.read_at is null)
 order by c.id`;

/** Of two that write to one account on one day the second waits, and finds the day taken. */
async function isFirstOfDay(tx: Tx, ambitoId: string, accountId: string, day: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `insert into referrals.digest_sent as d (ambito_id, account_id, day) values ($1, $2, $3)
     on conflict (ambito_id, account_id) do update set day = excluded.day where d.day < excluded.day returning 1`,
    [ambitoId, accountId, day],
  );
  return rows.length > 0;
}
