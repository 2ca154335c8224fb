// SPDX-License-Identifier: EUPL-1.2
import type { INestApplicationContext } from '@nestjs/common';
import { type Actor, romeDay, romeInstant } from '@soglia/kernel';
import { AppUnitOfWork, asHouse } from '@soglia/platform';
import { nextDay, type ProtocolContent } from '@soglia/referrals-domain';
import { LegDocuments } from '../files/leg-documents';
import { LEG_MOVED_CONSUMER } from '../notices/tell-leg-moved.use-case';
import { answersTo, STORIES, type Story, type StoryName, type Teller, TOLD, type Told } from './demo-stories';
import { type Cast, demoId, DemoTeller } from './demo-teller';

/** Accounts of the demo by the agency at which they sit. */
export interface DemoCast {
  /** Counter operators and their head. */
  readonly senders: readonly { readonly sender: Actor; readonly supervisor: Actor }[];
  readonly recipients: readonly { readonly worker: Actor; readonly head: Actor }[];
  readonly centrale: Actor;
}

interface Chapter extends Told {
  readonly name: StoryName;
  readonly index: number;
}

const TOGETHER = 4;
/** Requests of so long ago may still be referred. */
const OLDEST_DAYS = 365;
const TRIES = 8;
/** Nobody who opens the demo wants notices of what happened weeks ago. */
const NEWS_MS = 24 * 3_600_000;

/** Tells invented referrals of the demo's contacts, once: quickly, several at a time, never two of one request. */
export async function seedDemoReferrals(app: INestApplicationContext, ambitoId: string, now: Date, cast: DemoCast): Promise<number> {
  const unit = app.get(AppUnitOfWork, { strict: false });
  const documents = app.get(LegDocuments, { strict: false });
  if (await anyThere(unit, ambitoId)) return 0;
  const contents = await contentsOf(unit, ambitoId);
  const chapters = TOLD.flatMap((told) => told.stories.map((name, index) => ({ ...told, name, index })));
  const [queue, taken] = [[...chapters], new Set<string>()];
  let written = 0;
  const work = async () => {
    for (let chapter = queue.shift(); chapter; chapter = queue.shift()) {
      const content = contents.get(chapter.version);
      if (content && (await tell(chapter, content))) written += 1;
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  await leaveOldNewsUntold(unit, ambitoId, new Date(now.getTime() - NEWS_MS));
  return written;

  async function tell(chapter: Chapter, content: ProtocolContent): Promise<boolean> {
    const story: Story = STORIES[chapter.name];
    const at = beginningOf(story, now, chapter.index);
    const teller = new DemoTeller(unit, documents, now);
    for (const { sender, supervisor } of turned(cast.senders, chapter.index)) {
      for (const requestId of await requestsFor(unit, sender, content, at, [...taken])) {
        if (taken.has(requestId)) continue;
        taken.add(requestId);
        const id = demoId('demo-referral', requestId);
        if (!(await teller.begin(sender, at, commandOf(id, requestId, chapter, story, content)))) continue;
        const released = content.loop.approval && story.send ? [{ after: 2, who: 'supervisor', move: 'approve' } as const] : [];
        await teller.goOn(ambitoId, id, [...released, ...story.steps], castOf(cast, sender, supervisor));
        return true;
      }
    }
    return false;
  }
}

/** Letters that nobody has opened yet count as handled; what was told meanwhile, as read. */
async function leaveOldNewsUntold(unit: AppUnitOfWork, ambitoId: string, before: Date): Promise<void> {
  await unit.run(ambitoId, (tx) =>
    asHouse(tx, async () => {
      await tx.query(
        `insert into platform.handled (consumer, message_id)
         select $3, o.id from platform.outbox o join referrals.leg_event e on e.ambito_id = o.ambito_id and e.id = o.subject_id
          where o.ambito_id = $1 and o.topic = 'referrals.leg-moved' and o.settled_at is null and e.at < $2
         on conflict do nothing`,
        [ambitoId, before, LEG_MOVED_CONSUMER],
      );
      await tx.query('update referrals.notification set read_at = now() where ambito_id = $1 and at < $2 and read_at is null', [
        ambitoId,
        before,
      ]);
    }),
  );
}

const commandOf = (id: string, requestId: string, { version, unit, urgent }: Chapter, { send }: Story, content: ProtocolContent) => ({
  ...{ id, requestId, protocolVersion: version, units: [unit], urgency: urgent ? ('urgent' as const) : ('normal' as const) },
  ...{ asked: answersTo(content), documents: [], informed: content.involvement.informed, note: null, send },
});

const turned = <T>(list: readonly T[], by: number): T[] => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];

/** In the morning of a day so long ago, each a few minutes after the other; what has just been sent, an hour ago. */
function beginningOf({ daysAgo }: Story, now: Date, index: number): Date {
  if (daysAgo === 0) return new Date(now.getTime() - (40 + index * 7) * 60_000);
  const minutes = String(10 + ((index * 7) % 50)).padStart(2, '0');
  return new Date(romeInstant(nextDay(romeDay(now), -daysAgo), `${index % 2 === 0 ? '09' : '10'}:${minutes}`));
}

function castOf({ recipients, centrale }: DemoCast, sender: Actor, supervisor: Actor): Cast {
  return (teller: Teller, { agencyId }) => {
    const there = recipients.find(({ worker }) => worker.agencyId === agencyId);
    return { sender, supervisor, centrale, worker: there?.worker ?? null, head: there?.head ?? null }[teller];
  };
}

async function anyThere(unit: AppUnitOfWork, ambitoId: string): Promise<boolean> {
  const rows: unknown[] = await unit.run(ambitoId, (tx) =>
    asHouse(tx, () => tx.query('select 1 from referrals.referral where ambito_id = $1 limit 1', [ambitoId])),
  );
  return rows.length > 0;
}

async function contentsOf(unit: AppUnitOfWork, ambitoId: string): Promise<Map<string, ProtocolContent>> {
  const rows: { id: string; content: ProtocolContent }[] = await unit.run(ambitoId, (tx) =>
    tx.query('select id, content from referrals.protocol_version where ambito_id = $1 and id = any ($2::uuid[])', [
      ambitoId,
      TOLD.map(({ version }) => version),
    ]),
  );
  return new Map(rows.map(({ id, content }) => [id, content]));
}

/** Requests of the sender's agency, of somebody who said who they are, that were there by then and that the protocol may be meant for. */
async function requestsFor(
  unit: AppUnitOfWork,
  sender: Actor,
  { target }: ProtocolContent,
  at: Date,
  taken: readonly string[],
): Promise<string[]> {
  const rows: { id: string }[] = await unit.runAs(sender, (tx) =>
    tx.query(
      `select q.request_id as id from intake.referable_request q
        where q.ambito_id = $1 and q.agency_id = $2 and q.position = 0 and q.family_name is not null and q.occurred_at between $3 and $4
          and (cardinality($5::text[]) = 0 or q.need = any ($5) or split_part(q.need, '.', 1) = any ($5))
          and (cardinality($6::text[]) = 0 or q.area = any ($6)) and q.request_id <> all ($7::uuid[]) order by q.occurred_at desc limit ${TRIES}`,
      [sender.ambitoId, sender.agencyId, new Date(at.getTime() - OLDEST_DAYS * 86_400_000), at, target.needs, target.areas, taken],
    ),
  );
  return rows.map(({ id }) => id);
}
