// SPDX-License-Identifier: EUPL-1.2
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  resource,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Failure, Field, Icon, leaving, Loading } from '@soglia/ui';
import { act } from '../../shared/act';
import { ProtocolCalls } from '../calls/protocol-calls';
import type { Seen } from '../calls/protocol-shapes';
import { refusalLines } from '../issue-words';
import { beginDraft } from './begin-draft';
import { BlockView } from './block-view';
import { ComuneNames } from '../../shared/comuni/comune-names';
import { BuildNames } from './build-names';
import { BuildState } from './build-state';
import { CheckView } from './check-view';
import { controlOf } from './column';
import { issuesOf } from './issues';
import { SECTIONS } from './sections';

const CODE = /^[A-Z0-9][A-Z0-9-]{1,29}$/;

/** The builder of a protocol: one section at a time, and beside it what it says in plain words and what is still to be mended. */
@Component({
  selector: 'sg-build-page',
  imports: [BlockView, CheckView, Failure, Field, Icon, Loading, RouterLink, TranslocoPipe],
  providers: [BuildState, BuildNames, ComuneNames],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './build-page.html',
})
export class BuildPage {
  /** Absent: a new protocol. */
  readonly id = input<string>();
  /** `?da=` the version that a new draft begins with. */
  readonly da = input<string>();

  private readonly calls = inject(ProtocolCalls);
  private readonly router = inject(Router);
  private readonly texts = inject(TranslocoService);
  private readonly injector = inject(Injector);
  /** Made once: a second press, or a retry after a lost answer, is the same draft. */
  private readonly fresh = { draft: crypto.randomUUID(), protocol: crypto.randomUUID() };
  private readonly seen = signal<Seen | null>(null);
  protected readonly state = inject(BuildState);
  protected readonly sections = SECTIONS;
  protected readonly section = signal(SECTIONS[0]?.key ?? '');
  protected readonly blocks = computed(() => SECTIONS.find(({ key }) => key === this.section())?.blocks ?? []);
  protected readonly loaded = resource({
    params: () => ({ id: this.id(), from: this.da() }),
    loader: ({ params }) => beginDraft(this.calls, params.id, params.from),
  });
  protected readonly issues = issuesOf(this.state.problems, this.state.attempted);
  protected readonly deed = act();
  protected readonly refusal = computed(() => refusalLines(this.texts, this.deed.problem()));
  protected readonly codeError = signal(false);
  /** Key of what was just done. */
  protected readonly said = signal('');
  protected readonly leaving = leaving(this.state.touched);
  protected readonly isNewProtocol = computed(() => this.id() === undefined && this.seen() === null);

  constructor() {
    effect(() => {
      if (!this.loaded.hasValue()) return;
      const { content, code, note, draft } = this.loaded.value();
      untracked(() => {
        this.state.begin(content, code, note);
        this.seen.set(draft);
      });
    });
  }

  mayLeave(): boolean | Promise<boolean> {
    return this.leaving.mayLeave();
  }

  protected open(section: string): void {
    this.section.set(section);
    this.afterDrawing(() => document.getElementById('sezione')?.focus());
  }

  /** To the control that a line of the list speaks of, in whichever section it is. */
  protected goTo({ section, pointer }: { section: string; pointer: string }): void {
    this.section.set(section);
    this.state.attempted.set(true);
    this.afterDrawing(() => focusOn(controlOf(pointer) ?? document.getElementById('sezione')));
  }

  protected undo(): void {
    const pointer = this.state.undo();
    this.say(pointer === null ? '' : 'undone');
  }

  /** A draft is kept with its gaps; only what has no form at all is refused. */
  protected async save(): Promise<void> {
    const { content, code, note } = this.state;
    this.codeError.set(!CODE.test(code()));
    if (this.codeError()) return document.getElementById('protocollo-codice')?.focus();
    this.say('');
    const before = this.seen();
    const protocolId = this.id() ?? this.fresh.protocol;
    const body = { protocolId, code: code(), content: content(), changeNote: note().trim() || null };
    const saved = await this.deed.run([before?.version, body], async () => {
      this.seen.set(await this.calls.write(before?.id ?? this.fresh.draft, body, before));
    });
    if (!saved) return;
    // What was typed while it was on its way is not kept yet.
    if (content() === body.content) this.state.settle();
    this.say('saved');
  }

  /** Saves, and shows the version where it is put in force. */
  protected async finish(): Promise<void> {
    this.state.attempted.set(true);
    if (this.state.touched() || this.seen() === null) await this.save();
    const seen = this.seen();
    if (seen && !this.state.touched() && !this.deed.problem())
      await this.router.navigate(['/rete/protocolli', this.id() ?? this.fresh.protocol], { queryParams: { versione: seen.id } });
  }

  private say(key: string): void {
    this.said.set(key && `protocols.build.said.${key}`);
  }

  private afterDrawing(run: () => void): void {
    afterNextRender(run, { injector: this.injector });
  }
}

/** A control in a row that is shut is shown first. */
function focusOn(control: HTMLElement | null): void {
  control?.closest('details')?.setAttribute('open', '');
  control?.focus();
}
