// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Failure, Icon, language, Loading, VIEWER } from '@soglia/ui';
import { ReteNav } from '../../shared/rete-nav';
import { ProtocolCalls } from '../calls/protocol-calls';
import { versionShown } from '../version-shown';
import { PreviewView } from './preview-view';
import { type Deed, VersionDeedsView } from './version-deeds-view';
import { VersionsView } from './versions-view';

/** One protocol, read by everybody who works with it: what it says in plain words, and its versions. */
@Component({
  selector: 'sg-protocol-page',
  imports: [DayPipe, Failure, Icon, Loading, PreviewView, ReteNav, RouterLink, TranslocoPipe, VersionDeedsView, VersionsView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './protocol-page.html',
})
export class ProtocolPage {
  readonly id = input.required<string>();
  /** `?versione=` shows another than the one in force. */
  readonly versione = input<string>();

  private readonly calls = inject(ProtocolCalls);
  private readonly router = inject(Router);
  protected readonly mayWrite = inject(VIEWER).may('protocol.write');
  protected readonly protocol = resource({ params: () => this.id(), loader: ({ params }) => this.calls.protocol(params) });
  protected readonly versions = computed(() => (this.protocol.hasValue() ? this.protocol.value().versions : []));
  protected readonly shown = computed(() => versionShown(this.versions(), this.versione()));
  protected readonly version = resource({
    params: () => {
      const shown = this.shown();
      return shown ? { id: shown.id, in: language() } : undefined;
    },
    loader: ({ params }) => this.calls.version(params.id),
  });
  protected readonly title = computed(() => {
    const content = this.version.hasValue() ? this.version.value().content : null;
    return typeof content?.['title'] === 'string' ? content['title'] : '';
  });
  protected readonly hasDraft = computed(() => this.versions().some(({ state }) => state === 'draft'));
  protected readonly said = signal<Deed | null>(null);

  /** Something was done with the version: what stands there is read again, and the page says what it was. */
  protected async done(deed: Deed): Promise<void> {
    this.said.set(deed);
    if (deed === 'discarded' && this.versions().length <= 1) {
      await this.router.navigate(['/rete/protocolli']);
      return;
    }
    if (deed === 'discarded') await this.router.navigate([], { queryParams: {} });
    this.protocol.reload();
    this.version.reload();
    document.querySelector<HTMLElement>('main h1')?.focus();
  }
}
