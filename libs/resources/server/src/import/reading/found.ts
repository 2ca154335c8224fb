// SPDX-License-Identifier: EUPL-1.2
import type { CellProblem, EntityName, ProblemCode, ProblemFacts, Severity, Value } from '@soglia/resources-domain';

/** A row as it was read, with what is wrong with it by itself. */
export interface FoundRow {
  readonly entity: EntityName;
  readonly id: string;
  readonly externalId: string | null;
  readonly line: number;
  readonly place: string;
  readonly top: boolean;
  readonly partial: boolean;
  /** Tables of whose rows it brings all that it has; null where the file is tables, and each speaks for all. */
  readonly lists: readonly EntityName[] | null;
  readonly content: Readonly<Record<string, Value>>;
  readonly problems: readonly CellProblem[];
}

/** What is wrong, or worth knowing, about a place of a file where there is no row. */
export interface FoundProblem {
  readonly line: number;
  readonly column: string;
  readonly code: ProblemCode;
  readonly facts?: ProblemFacts;
  readonly severity: Severity;
}

/** What one record of a file became. */
export interface Found {
  readonly file: string;
  readonly rows: readonly FoundRow[];
  readonly problems: readonly FoundProblem[];
}

/** Which columns of which table a file speaks of: what it never names stays as it is. */
export class Carried {
  private readonly columns = new Map<EntityName, Set<string>>();

  add(entity: EntityName, columns: readonly string[]): void {
    const there = this.columns.get(entity) ?? new Set();
    for (const column of columns) there.add(column);
    this.columns.set(entity, there);
  }

  all(): Readonly<Partial<Record<EntityName, readonly string[]>>> {
    return Object.fromEntries([...this.columns].map(([entity, columns]) => [entity, [...columns].slice(0, 200)]));
  }
}

/** Values that the model has no place for, counted by file and field. */
export class LeftBehind {
  private readonly counts = new Map<string, { file: string; field: string; count: number }>();

  add(file: string, field: string): void {
    const key = `${file}\u0000${field}`;
    const there = this.counts.get(key);
    if (there) there.count++;
    else if (this.counts.size < 1_000) this.counts.set(key, { file, field: field.slice(0, 200), count: 1 });
  }

  all(): readonly { file: string; field: string; count: number }[] {
    return [...this.counts.values()];
  }
}
