// SPDX-License-Identifier: EUPL-1.2
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '@soglia/kernel';
import { platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { ReadCardQuery } from '../cards/read-card.query';
import { type WriteCard, WriteCardUseCase } from '../cards/write-card.use-case';
import { resourcesEntities } from '../index';
import { UpkeepModule } from '../upkeep/upkeep.module';
import { SendVerifications } from '../upkeep/verification/send-verifications';
import { VerificationRunUseCase } from '../upkeep/verification/verification-run.use-case';
import { cardCommand } from './invented-card';

/** A curator's desk at six in the morning, with a place of its own for each test: its cards, its mail, and the pages behind its links. */
export interface VerificationDesk {
  readonly room: TestRoom;
  readonly app: NestFastifyApplication;
  readonly place: TestPlace;
  readonly curator: Actor;
  now: Date;
  days(n: number): void;
  written(more?: Partial<WriteCard>): Promise<WriteCard>;
  read(card: WriteCard): Promise<NonNullable<Awaited<ReturnType<ReadCardQuery['execute']>>>>;
  run(): Promise<number>;
  mails(): Promise<{ recipient: string; subject: string; text: string }[]>;
  sentLink(): Promise<string>;
  get(url: string): ReturnType<NestFastifyApplication['inject']>;
  post(url: string, fields?: Record<string, string>): ReturnType<NestFastifyApplication['inject']>;
}

export const linksIn = (text: string) => [...text.matchAll(/https?:\/\/\S+?(\/verifica\/\S+)/g)].map(([, path]) => path!);

let asked = 0;
const randomAddress = () => `198.51.100.${(asked++ % 250) + 1}`;

/** Opens the desk before the tests of a file and closes it after them. */
export function verificationDesk(): VerificationDesk {
  const opened = {} as { room: TestRoom; app: NestFastifyApplication; place: TestPlace; curator: Actor; now: Date };
  beforeAll(async () => {
    const entities = [...platformEntities, ...resourcesEntities];
    const options = { imports: [UpkeepModule], providers: [VerificationRunUseCase, SendVerifications], clock: { now: () => opened.now } };
    opened.room = await openRoom({ pools: { app: entities, public: entities }, ...options });
    opened.app = opened.room.nest.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    await opened.app.init();
  });
  beforeEach(async () => {
    opened.now = new Date('2026-11-21T06:00:00+01:00');
    opened.place = await testPlace(opened.room.db);
    opened.curator = { ...opened.place.actor('card.read', 'card.curate'), agencyId: null };
  });
  afterAll(async () => {
    await opened.app.close();
    await opened.room.close();
  });
  return Object.assign(opened, deskActs(opened));
}

function deskActs(opened: { room: TestRoom; app: NestFastifyApplication; place: TestPlace; curator: Actor; now: Date }) {
  const mails = () =>
    opened.room.db.query<{ recipient: string; subject: string; text: string }>(
      'select recipient, subject, text from platform.outgoing_mail where ambito_id = $1 order by created_at',
      [opened.place.ambitoId],
    );
  return {
    mails,
    days: (n: number) => void (opened.now = new Date(opened.now.getTime() + n * 86_400_000)),
    written: async (more: Partial<WriteCard> = {}) => {
      const card = cardCommand(opened.place, more);
      await opened.room.get(WriteCardUseCase).execute(opened.curator, card);
      return card;
    },
    read: async ({ id }: WriteCard) =>
      (await opened.room.get(ReadCardQuery).execute({ ambitoId: opened.place.ambitoId, reader: 'curator', agencyId: null }, id))!,
    run: () => opened.room.get(VerificationRunUseCase).execute(),
    sentLink: async () => linksIn((await mails()).at(-1)!.text)[0]!,
    get: (url: string) => opened.app.inject({ method: 'GET', url, remoteAddress: randomAddress() }),
    post: (url: string, fields: Record<string, string> = {}) =>
      opened.app.inject({
        method: 'POST',
        url,
        remoteAddress: randomAddress(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(fields).toString(),
      }),
  };
}
