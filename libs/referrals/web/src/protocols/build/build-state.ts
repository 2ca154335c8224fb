// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, Injectable, linkedSignal, resource, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { checkProtocol, type ProtocolContent, type ProtocolProblem } from '@soglia/referrals-domain';
import { language } from '@soglia/ui';
import { debounceTime } from 'rxjs';
import { ProtocolCalls } from '../calls/protocol-calls';
import type { Checked, ProtocolSection } from '../calls/protocol-shapes';
import { FRESH_PROTOCOL } from './fresh';
import { withValueAt } from './pointer';

const WAIT_MS = 500;
const MOST_STEPS = 200;

interface Step {
  readonly content: ProtocolContent;
  /** Where it was changed. */
  readonly pointer: string;
}

/** A protocol being written: one per page. What stands in the builder is the protocol itself, so nothing can be lost between the two. */
@Injectable()
export class BuildState {
  private readonly calls = inject(ProtocolCalls);
  private readonly state = signal<ProtocolContent>(FRESH_PROTOCOL);
  private readonly base = signal('');
  private readonly steps = signal<readonly Step[]>([]);

  readonly content = this.state.asReadonly();
  readonly code = signal('');
  readonly note = signal('');
  /** Somebody tried to finish: from then on what is missing is said at its field too. */
  readonly attempted = signal(false);
  private readonly written = computed(() => JSON.stringify([this.content(), this.code(), this.note()]));
  readonly touched = computed(() => this.base() !== '' && this.base() !== this.written());
  readonly undoable = computed(() => this.steps().length > 0);

  private readonly settled = toSignal(toObservable(this.content).pipe(debounceTime(WAIT_MS)), { initialValue: null });
  private readonly check = resource({
    params: () => {
      const content = this.settled();
      return content ? { content, in: language() } : undefined;
    },
    loader: async ({ params }) => ({ of: params.content, ...(await this.calls.check(params.content)) }),
  });
  /** What was found stays while it is asked again. */
  private readonly checked = linkedSignal<(Checked & { of: ProtocolContent }) | null, (Checked & { of: ProtocolContent }) | null>({
    source: () => (this.check.hasValue() ? this.check.value() : null),
    computation: (now, before) => now ?? before?.value ?? null,
  });
  readonly preview = computed<readonly ProtocolSection[]>(() => this.checked()?.preview ?? []);
  readonly checking = computed(() => this.check.isLoading() || this.settled() !== this.content());
  readonly checkFailed = computed(() => this.check.error() !== undefined);
  /** The rules are known here and speak at once; what is in the ambito and what is not, the server adds. */
  readonly problems = computed<readonly ProtocolProblem[]>(() => [...checkProtocol(this.content()), ...this.serverOnly()]);

  private readonly serverOnly = computed(() => {
    const checked = this.checked();
    if (!checked) return [];
    const known = new Set(checkProtocol(checked.of).map(({ pointer, code }) => `${pointer} ${code}`));
    return checked.problems.filter(({ pointer, code }) => !known.has(`${pointer} ${code}`));
  });

  begin(content: ProtocolContent, code: string, note: string): void {
    this.state.set(content);
    this.code.set(code);
    this.note.set(note);
    this.steps.set([]);
    this.settle();
  }

  put(pointer: string, value: unknown): void {
    const before = this.content();
    this.state.set(withValueAt(before, pointer, value));
    this.steps.update((steps) => [...steps, { content: before, pointer }].slice(-MOST_STEPS));
  }

  /** Takes the last change back; answers where it was. */
  undo(): string | null {
    const last = this.steps().at(-1);
    if (!last) return null;
    this.state.set(last.content);
    this.steps.update((steps) => steps.slice(0, -1));
    return last.pointer;
  }

  /** Everything has been kept: nothing is left to lose. */
  settle(): void {
    this.base.set(this.written());
  }
}
