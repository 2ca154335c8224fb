// SPDX-License-Identifier: EUPL-1.2
import type { INestApplicationContext } from '@nestjs/common';
import { permissionsOf } from '@soglia/access-domain';
import type { ContactPersonDraft } from '@soglia/intake-domain';
import { type RegisterContact, RegisterContactUseCase } from '@soglia/intake-server';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { demoTerritory } from '@soglia/territory-server';
import { inventContact, type SeedPlan } from './invented-contact';
import { uuidFrom } from './random';

const AT_ONCE = 8;
const STEP = 500;

/** Registers invented contacts through the use case, as an operator of each access point would. Those already there are skipped. */
export async function seedContacts(app: INestApplicationContext, plan: SeedPlan, report: (done: number) => void): Promise<void> {
  const register = app.get(RegisterContactUseCase, { strict: false });
  const place = demoTerritory();
  const needs = await needsByFirstLevel(app, place.ambito.code);
  const operators = new Map(place.accessPoints.map(({ code, agency }) => [code, operatorOf(place.ambito.code, agency)]));
  for (let start = 0; start < plan.contacts; start += STEP) {
    const indexes = Array.from({ length: Math.min(STEP, plan.contacts - start) }, (_, i) => start + i);
    const missing = await notYetThere(
      app,
      'contact',
      place.ambito.code,
      indexes.map((index) => uuidFrom('contact', plan.seed, index)),
    );
    const contacts = indexes.map((index) => inventContact(plan, index, place, needs)).filter(({ id }) => missing.has(id));
    const people = contacts.flatMap((contact) => contact.people.map(({ id }) => id));
    const strangers = await notYetThere(app, 'person', place.ambito.code, people);
    await inTurns(contacts, async (contact) => {
      const operator = operators.get(contact.accessPoint);
      if (operator) await register.execute(operator, { ...contact, people: contact.people.map((each) => asKnown(each, strangers)) });
    });
    report(Math.min(start + STEP, plan.contacts));
  }
}

function operatorOf(ambitoId: string, agencyId: string): Actor {
  return { ambitoId, agencyId, accountId: uuidFrom('operator', agencyId), permissions: permissionsOf('sportello') };
}

/** Whoever has a file comes as it stands; a stranger brings one. */
function asKnown(person: ContactPersonDraft, strangers: Set<string>): ContactPersonDraft {
  return strangers.delete(person.id) ? person : { id: person.id, version: null, details: null };
}

async function notYetThere(
  app: INestApplicationContext,
  table: 'contact' | 'person',
  ambitoId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows: { id: string }[] = await app
    .get(AppUnitOfWork)
    .run(ambitoId, (tx) => tx.query(`select id from intake.${table} where ambito_id = $1 and id = any($2)`, [ambitoId, ids]));
  const there = new Set(rows.map(({ id }) => id));
  return new Set(ids.filter((id) => !there.has(id)));
}

async function needsByFirstLevel(app: INestApplicationContext, ambitoId: string): Promise<Map<string, string[]>> {
  const rows: { code: string; parent: string }[] = await app
    .get(AppUnitOfWork)
    .dataSource.query(
      "select code, parent from territory.code_window where ambito_id = $1 and list = 'need' and parent is not null order by code",
      [ambitoId],
    );
  const needs = new Map<string, string[]>();
  for (const { code, parent } of rows) needs.set(parent, [...(needs.get(parent) ?? []), code]);
  return needs;
}

/** Several at once, but never two about one person: the first of them brings the file. */
async function inTurns(contacts: readonly RegisterContact[], work: (contact: RegisterContact) => Promise<void>): Promise<void> {
  const queue = [...contacts];
  const busy = new Map<string, Promise<void>>();
  const worker = async () => {
    for (let each = queue.shift(); each !== undefined; each = queue.shift()) {
      const contact = each;
      const done = Promise.all(contact.people.map(({ id }) => busy.get(id))).then(() => work(contact));
      for (const { id } of contact.people) busy.set(id, done);
      await done;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
