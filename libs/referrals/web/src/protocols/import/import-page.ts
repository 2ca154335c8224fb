// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ProtocolContent } from '@soglia/referrals-domain';
import { Field, Icon, language } from '@soglia/ui';
import { act } from '../../shared/act';
import { ProtocolCalls } from '../calls/protocol-calls';
import type { Checked } from '../calls/protocol-shapes';
import { issueLine, refusalLines } from '../issue-words';
import { PreviewView } from '../read/preview-view';
import { readJsonFile } from './read-file';

const CODE = /^[A-Z0-9][A-Z0-9-]{1,29}$/;

/** A file of a protocol: checked first, with what is wrong and where; then it becomes a draft, of a new protocol or of the one with its code. */
@Component({
  selector: 'sg-protocol-import-page',
  imports: [Field, Icon, PreviewView, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-page.html',
})
export class ImportPage {
  private readonly calls = inject(ProtocolCalls);
  private readonly router = inject(Router);
  private readonly texts = inject(TranslocoService);
  private draft = crypto.randomUUID();
  private protocol = crypto.randomUUID();
  protected readonly file = signal('');
  protected readonly refused = signal<'too-large' | 'not-json' | 'draft-there' | null>(null);
  protected readonly checked = signal<Checked | null>(null);
  protected readonly code = signal('');
  protected readonly codeError = signal(false);
  protected readonly deed = act();
  protected readonly refusal = computed(() => refusalLines(this.texts, this.deed.problem()));
  protected readonly lines = computed(() => {
    language();
    return (this.checked()?.problems ?? []).map((problem) => ({ pointer: problem.pointer, text: issueLine(this.texts, problem) }));
  });

  protected async read(files: FileList | null): Promise<void> {
    const file = files?.[0];
    if (!file) return;
    this.file.set(file.name);
    this.checked.set(null);
    const read = await readJsonFile(file);
    this.refused.set('refused' in read ? read.refused : null);
    if ('refused' in read) return;
    await this.deed.run(null, async () => {
      const checked = await this.calls.check(read.value);
      this.checked.set(checked);
      this.code.set(checked.code ?? '');
      [this.draft, this.protocol] = [crypto.randomUUID(), crypto.randomUUID()];
    });
  }

  /** The file becomes a draft: the protocol that has its code gets a new version, otherwise there is a new protocol. */
  protected async take(): Promise<void> {
    const content = this.checked()?.content;
    this.codeError.set(!CODE.test(this.code()));
    if (this.codeError()) return document.getElementById('import-codice')?.focus();
    if (!content) return;
    this.refused.set(null);
    let protocolId: string = this.protocol;
    const taken = await this.deed.run([this.code(), this.draft], async () => {
      const there = await this.calls.byCode(this.code());
      if (there?.draft && there.draft.id !== this.draft) return this.refused.set('draft-there');
      protocolId = there?.id ?? this.protocol;
      const changeNote = this.texts.translate<string>('protocols.import.note', { file: this.file() });
      const body = { protocolId, code: this.code(), content: content as unknown as ProtocolContent, changeNote };
      await this.calls.write(this.draft, body, null);
    });
    if (taken && this.refused() === null) await this.router.navigate(['/rete/protocolli', protocolId, 'bozza']);
  }
}
