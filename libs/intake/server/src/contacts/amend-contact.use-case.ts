// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { changesBetween, type ContactDraft, LEAST_REASON, reasonText, tidyContact } from '@soglia/intake-domain';
import { type Actor, fieldViolation, RuleViolation } from '@soglia/kernel';
import { postLetter, recordAudit, takenKey, type Tx } from '@soglia/platform';
import { PersonWriter } from '../persons/person-writer';
import { ContactChecks } from './contact-checks';
import { ContactGate } from './contact-gate';
import { type FiledPerson, rowsOf } from './contact-rows';
import type { ContactRow } from './contact.sql';
import { ContactStore } from './contact.store';
import { imageOf } from './image-of';
import { digestOf } from './said';

export interface AmendContact {
  /** Of the contact. */
  readonly id: string;
  /** Made by the counter. */
  readonly amendment: string;
  readonly reason: string;
  readonly draft: ContactDraft;
  readonly seenVersion: number;
}

/** Corrects a registered contact: what it said before is kept whole, with who changed it and why. Nothing is ever overwritten. */
@Injectable()
export class AmendContactUseCase {
  constructor(
    private readonly gate: ContactGate,
    private readonly contacts: ContactStore,
    private readonly persons: PersonWriter,
    private readonly checks: ContactChecks,
  ) {}

  /** Answers the contact's version; the same amendment again changes nothing. */
  async execute(actor: Actor, command: AmendContact): Promise<number> {
    const reason = reasonText(command.reason, LEAST_REASON.amendment);
    const amendment = { ...command, reason, draft: tidyContact(command.draft) };
    const digest = digestOf(amendment.draft, command.id, reason);
    try {
      // First the door: what is not there for this actor is not judged either. The checks use connections of their own.
      const known = await this.gate.open(actor, command.id, async (_, contact) => contact);
      await this.checks.draft(actor, command.id, amendment.draft, known);
      return await this.gate.open(actor, command.id, async (tx, before) => {
        const kept = await this.contacts.amendment(tx, actor.ambitoId, command.amendment);
        if (!kept) return this.amend(tx, actor, before, { ...amendment, digest });
        if (!kept.digest.equals(digest)) throw new RuleViolation('already-registered');
        return kept.version + 1;
      });
    } catch (error) {
      throw inContact(error);
    }
  }

  private async amend(tx: Tx, actor: Actor, before: ContactRow, command: AmendContact & { readonly digest: Buffer }): Promise<number> {
    const { id, amendment, reason, draft, seenVersion, digest } = command;
    if (before.version !== seenVersion) throw new RuleViolation('stale');
    const people = await this.persons.write(tx, actor, draft.people, '/people');
    await this.checks.people(tx, actor, draft, people);
    const asThen = people.map((person) => asItWas(person, before, draft));
    const rows = rowsOf({ id, draft: withNewNotes(draft, before), people: asThen, held: heldBy(before) });
    if (!(await this.contacts.replace(tx, actor, id, seenVersion, rows))) throw new RuleViolation('stale');
    const after = await this.contacts.byId(tx, actor, id);
    if (!after || isSame(before, after)) throw new RuleViolation('nothing-amended');
    await this.contacts.keepImage(tx, actor, {
      id: amendment,
      contactId: id,
      version: seenVersion,
      reason,
      image: imageOf(before),
      digest,
    });
    await recordAudit(tx, actor, 'contact.amended', id, reason);
    await postLetter(tx, actor.ambitoId, 'intake.contact-changed', id);
    if ([before, after].some(({ requests }) => requests.some(({ resource }) => resource !== null)))
      await postLetter(tx, actor.ambitoId, 'intake.orientation-recorded', id);
    return after.version;
  }
}

/** Where somebody lived then stays as it was said, unless the amendment says something else of the person. */
function asItWas(person: FiledPerson, { people }: ContactRow, draft: ContactDraft): FiledPerson {
  const then = people.find(({ id }) => id === person.id);
  const isSaidAnew = draft.people.some(({ id, details }) => id === person.id && details !== null);
  return then && !isSaidAnew ? { ...person, birthYear: then.birth_year, comune: then.comune, homeless: then.homeless } : person;
}

/** Notes stand as they were written: an amendment only adds some. */
function withNewNotes(draft: ContactDraft, { notes }: ContactRow): ContactDraft {
  return { ...draft, notes: draft.notes.filter(({ id }) => !notes.some((note) => note.id === id)) };
}

function heldBy(before: ContactRow) {
  return new Set([before, ...before.requests].filter((each) => each.protected).map(({ id }) => id));
}

function isSame(before: ContactRow, after: ContactRow): boolean {
  const added = after.notes.length - before.notes.length + after.notices.length - before.notices.length;
  return added === 0 && changesBetween(imageOf(before), imageOf(after)).length === 0;
}

const IN_CONTACT: Readonly<Record<string, string>> = { request_by_id: '/contact/requests/0/id', note_pk: '/contact/notes/0/id' };

/** The contact is a part of what was sent: where a rule was broken is said as seen from outside. */
function inContact(error: unknown): unknown {
  const taken = takenKey(error);
  if (taken && IN_CONTACT[taken]) return fieldViolation('already-registered', IN_CONTACT[taken]);
  if (taken) return new RuleViolation('already-registered');
  if (!(error instanceof RuleViolation) || error.fields.length === 0) return error;
  const fields = error.fields.map((field) =>
    field.pointer === '/reason' || field.pointer.startsWith('/contact/') ? field : { ...field, pointer: `/contact${field.pointer}` },
  );
  return new RuleViolation(error.code, error.facts, fields);
}
