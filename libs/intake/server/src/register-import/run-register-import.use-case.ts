// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, enterAs, openLetter, postLetter, recordAudit, type Tx } from '@soglia/platform';
import { ApplyRegister } from './apply-register';
import { forgetTakenCells } from './forget-cells';
import { lookAtRows, type LookedAt } from './look-at-rows';
import { type RegisterCounts, RegisterImport, type RegisterImportState } from './register-import.entities';
import { moveImport, tellProgress } from './register-import.store';

const CONSUMER = 'intake.register-import';
const AT_ONCE = 1_000;

/**
 * Does what an import was told, in one transaction with its letter: a worker that dies leaves nothing behind, and the next begins
 * again. It works as whoever asked, so that what is protected from them is not there for their import either.
 */
@Injectable()
export class RunRegisterImportUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly apply: ApplyRegister,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(messageId: string): Promise<void> {
    const does: Readonly<Partial<Record<RegisterImportState, Work>>> = {
      checking: (tx, _, found) => this.check(tx, found),
      applying: (tx, actor, found) => this.write(tx, actor, found),
      undoing: (tx, actor, found) => this.takeBack(tx, actor, found),
    };
    try {
      await this.open(messageId, async (tx, actor, found) => does[found.state]?.(tx, actor, found));
    } catch (error) {
      if (!isOfTheData(error)) throw error;
      // It would fail again as often as it is tried: whoever asked must be able to go on from where it was.
      await this.open(messageId, async (tx, _, found) => {
        const before = BEFORE[found.state];
        if (before) await moveImport(tx, found, [found.state], { state: before, counts: { ...found.counts, failed: true } });
      });
    }
  }

  /** The import that the letter is about, as whoever asked for it. */
  private async open(messageId: string, work: Work): Promise<void> {
    await openLetter(this.unit, CONSUMER, messageId, async (tx, { ambitoId, subjectId }) => {
      const found = await tx.findOneBy(RegisterImport, { ambitoId, id: subjectId });
      if (!found) return;
      const actor: Actor = { ambitoId, accountId: found.requestedBy, agencyId: found.agencyId, permissions: new Set() };
      await enterAs(tx, actor);
      await work(tx, actor, found);
    });
  }

  private async check(tx: Tx, found: RegisterImport): Promise<void> {
    const looked = await lookAtRows(tx, found, this.clock.now());
    await keepVerdicts(tx, found, looked);
    await moveImport(tx, found, ['checking'], { state: 'checked', counts: countsOf(looked) });
  }

  private async write(tx: Tx, actor: Actor, found: RegisterImport): Promise<void> {
    const looked = await lookAtRows(tx, found, this.clock.now());
    await keepVerdicts(tx, found, looked);
    const { ambitoId, id } = found;
    // Told in a transaction of its own: this one is not seen until it ends.
    const tell = (done: number) => this.unit.run(ambitoId, (own) => tellProgress(own, ambitoId, id, { done }));
    const made = await this.apply.execute(tx, actor, { found, looked, now: this.clock.now(), tell });
    await forgetTakenCells(tx, ambitoId, id);
    await recordAudit(tx, actor, 'register-import.applied', id, `${made.persons}/${made.contacts}`);
    await moveImport(tx, found, ['applying'], { state: 'applied', appliedAt: this.clock.now(), counts: { ...countsOf(looked), ...made } });
  }

  private async takeBack(tx: Tx, actor: Actor, found: RegisterImport): Promise<void> {
    const { ambitoId, id } = found;
    const counted: { id: string }[] = await tx.query(
      'select id from intake.contact where ambito_id = $1 and batch_id = $2 and counts and version = 1',
      [ambitoId, id],
    );
    const [row]: { contacts: string; persons: string; kept: string }[] = await tx.query('select * from intake.undo_register_import($1)', [
      id,
    ]);
    for (const contact of counted) await postLetter(tx, ambitoId, 'intake.contact-changed', contact.id);
    const counts: RegisterCounts = {
      ...{
        rows: found.counts.rows ?? 0,
        persons: Number(row?.persons ?? 0),
        contacts: Number(row?.contacts ?? 0),
        kept: Number(row?.kept ?? 0),
      },
    };
    await recordAudit(tx, actor, 'register-import.undone', id, `${counts.persons}/${counts.contacts}`);
    await moveImport(tx, found, ['undoing'], { state: 'undone', undoneAt: this.clock.now(), counts });
  }
}

type Work = (tx: Tx, actor: Actor, found: RegisterImport) => Promise<unknown>;

/** Where an import was before its worker began. */
const BEFORE: Readonly<Partial<Record<RegisterImportState, RegisterImportState>>> = {
  checking: 'received',
  applying: 'checked',
  undoing: 'applied',
};

/** A rule, or a value that no table takes (PostgreSQL classes 22 and 23); an outage is neither, and comes again. */
function isOfTheData(error: unknown): boolean {
  return error instanceof RuleViolation || /^2[23]/.test(String((error as { code?: unknown } | null)?.code));
}

function countsOf(looked: readonly LookedAt[]): RegisterCounts {
  const count = (test: (row: LookedAt) => boolean) => looked.filter(test).length;
  return {
    rows: looked.length,
    good: count(({ verdict }) => verdict === 'good'),
    advised: count(({ verdict }) => verdict === 'advised'),
    refused: count(({ verdict }) => verdict === 'refused'),
    known: count(({ known }) => known),
    resembling: count(({ resembles }) => resembles.length > 0),
  };
}

async function keepVerdicts(tx: Tx, { ambitoId, id }: RegisterImport, looked: readonly LookedAt[]): Promise<void> {
  for (let from = 0; from < looked.length; from += AT_ONCE) {
    const rows = looked.slice(from, from + AT_ONCE).map(({ line, verdict, problems, personId, known, resembles }) => ({
      ...{ line, verdict, problems, known, resembles },
      person: verdict === 'refused' ? null : personId,
    }));
    await tx.query(
      `update intake.register_row t
          set verdict = r.verdict, problems = r.problems, known = r.known, person_id = r.person,
              resembles = array(select jsonb_array_elements_text(r.resembles)::uuid)
         from jsonb_to_recordset($3::jsonb) as r(line integer, verdict text, problems jsonb, known boolean, person uuid, resembles jsonb)
        where t.ambito_id = $1 and t.import_id = $2 and t.line = r.line`,
      [ambitoId, id, JSON.stringify(rows)],
    );
  }
}
