// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import type { Tx, UnitOfWork } from '@soglia/platform';
import type { EntityName, ProblemFacts } from '@soglia/resources-domain';
import type { Carried, Found, FoundProblem, FoundRow, LeftBehind } from './reading/found';
import { Unreadable } from './reading/unreadable';
import { NoLongerRunning, type RunningImport } from './running-import';

const BATCH_ITEMS = 1_000;
const BATCH_CHARACTERS = 4_000_000;
const MAX_ITEMS = 10_000_000;
export const MAX_ERRORS = 100_000;
/** Of one row: the twenty-first says nothing new. */
const PROBLEMS_OF_A_ROW = 20;
/** Things nested in many cards: how many are remembered, so that the same again is not kept again. */
const REMEMBERED = 50_000;

/** What is known of a file once it has been read. */
interface WholeFile {
  readonly left: LeftBehind;
  readonly covered: ReadonlySet<EntityName>;
  readonly carried: Carried;
  readonly stop: Unreadable | null;
}

/**
 * Keeps rows as they are read, in batches that are whole or not there. The file is always read from its beginning, in the
 * same order: what an earlier worker has kept is counted and not kept twice.
 */
export class StagingArea {
  private seq = 0;
  private errors = 0;
  private rows: string[] = [];
  private problems: string[] = [];
  private size = 0;
  private readonly seen = new Map<string, string>();
  done = 0;

  constructor(
    private readonly unit: UnitOfWork,
    private readonly running: RunningImport,
  ) {}

  async take({ file, rows, problems }: Found): Promise<void> {
    const [first] = rows;
    for (const problem of problems) this.addProblem(file, problem, first ?? null);
    for (const row of rows) if (!this.isSeen(row)) this.addRow(file, row);
    if (this.errors > MAX_ERRORS) throw new Unreadable('too-many-problems', {}, { limit: MAX_ERRORS });
    if (this.seq > MAX_ITEMS) throw new Unreadable('too-many-rows', {}, { limit: MAX_ITEMS });
    if (this.rows.length + this.problems.length >= BATCH_ITEMS || this.size > BATCH_CHARACTERS) await this.flush();
  }

  async flush(): Promise<void> {
    await this.unit.run(this.running.ambitoId, (tx) => this.write(tx));
  }

  /** The last batch, with what was left behind, and why it ends if it ends early. From here on staging is not repeated. */
  async finish(file: string, { left, covered, carried, stop }: WholeFile): Promise<void> {
    if (stop)
      this.addProblem(
        stop.at.file ?? file,
        { line: stop.at.line ?? 0, column: stop.at.column ?? '', code: stop.code, facts: stop.facts, severity: 'error' },
        null,
      );
    else if (this.seq === 0) this.addProblem(file, { line: 0, column: '', code: 'no-rows', severity: 'error' }, null);
    for (const { file: of, field, count } of left.all())
      this.addProblem(of, { line: 0, column: field, code: 'left-behind', facts: { count }, severity: 'notice' }, null);
    const { ambitoId, id } = this.running;
    await this.unit.run(ambitoId, async (tx) => {
      await this.write(tx);
      await tx.query(
        "update resources.import set phase = 'merge', read_whole = $3, covered = $4, carried = $5 where ambito_id = $1 and id = $2",
        [ambitoId, id, stop === null && this.seq > 0, [...covered], JSON.stringify(carried.all())],
      );
    });
  }

  private async write(tx: Tx): Promise<void> {
    const { ambitoId, id } = this.running;
    if (this.rows.length) await tx.query(INSERT_ROWS, [ambitoId, id, `[${this.rows.join(',')}]`]);
    if (this.problems.length) await tx.query(INSERT_PROBLEMS, [ambitoId, id, `[${this.problems.join(',')}]`]);
    const [, count]: [unknown, number] = await tx.query(
      `update resources.import set staged = greatest(staged, $3), done = $4 where ambito_id = $1 and id = $2 and state = 'running'`,
      [ambitoId, id, this.seq, this.done],
    );
    if (!count) throw new NoLongerRunning();
    [this.rows, this.problems, this.size] = [[], [], 0];
  }

  /** The organisation of a thousand services says a thousand times the same. */
  private isSeen({ entity, id, top, lists, content }: FoundRow): boolean {
    if (top) return false;
    const { position: _, ...said } = content;
    const [key, hash] = [
      `${entity}/${id}`,
      createHash('sha1')
        .update(JSON.stringify([said, lists]))
        .digest('base64'),
    ];
    if (this.seen.get(key) === hash) return true;
    this.seen.set(key, hash);
    if (this.seen.size > REMEMBERED) for (const oldest of this.seen.keys()) return !this.seen.delete(oldest);
    return false;
  }

  private addRow(file: string, row: FoundRow): void {
    this.seq++;
    for (const { column, code, facts, severity = 'error' } of row.problems.slice(0, PROBLEMS_OF_A_ROW)) {
      const at = row.place ? `${row.place}/${column}` : column;
      this.addProblem(file, { line: row.line, column: at, code, ...(facts ? { facts } : {}), severity }, row, false);
    }
    if (this.seq <= this.running.staged) return;
    const { entity, id, externalId, line, place, top, partial, lists, content } = row;
    const kept = {
      seq: this.seq,
      entity,
      row_id: id,
      external_id: externalId && storable(externalId),
      file: storable(file),
      line,
      place: storable(place),
      top,
      partial,
      lists,
      content,
    };
    this.size += this.rows[this.rows.push(JSON.stringify(kept)) - 1]?.length ?? 0;
  }

  private addProblem(file: string, { line, column, code, facts = {}, severity }: FoundProblem, of: FoundRow | null, counted = true): void {
    if (counted) this.seq++;
    if (severity === 'error') this.errors++;
    if (this.seq <= this.running.staged) return;
    const told: ProblemFacts = Object.fromEntries(
      Object.entries(facts).map(([key, value]) => [key, typeof value === 'string' ? storable(value) : value]),
    );
    const owner = of ? { entity: of.entity, row_id: of.id } : {};
    this.problems.push(
      JSON.stringify({ file: storable(file), line, column_name: storable(column), code, facts: told, severity, ...owner }),
    );
  }
}

/** Names come from outside: what Postgres cannot keep is taken out, and what is endless is cut. */
function storable(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  return text.slice(0, 400).replace(/\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

const INSERT_ROWS = `
insert into resources.import_row (ambito_id, import_id, seq, entity, row_id, external_id, file, line, place, top, partial, lists, content)
select $1, $2, r.* from jsonb_to_recordset($3::jsonb)
    as r(seq bigint, entity text, row_id uuid, external_id text, file text, line integer, place text, top boolean, partial boolean, lists text[], content jsonb)`;

const INSERT_PROBLEMS = `
insert into resources.import_problem (ambito_id, import_id, id, phase, file, line, column_name, code, facts, severity, entity, row_id)
select $1, $2, gen_random_uuid(), 'stage', r.* from jsonb_to_recordset($3::jsonb)
    as r(file text, line integer, column_name text, code text, facts jsonb, severity text, entity text, row_id uuid)`;
