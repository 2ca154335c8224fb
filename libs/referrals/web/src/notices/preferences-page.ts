// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Failure, Icon, Loading, ProblemTextPipe } from '@soglia/ui';
import { act } from '../shared/act';
import { ReteNav } from '../shared/rete-nav';
import { NoticeCalls, type Preference } from './notice-calls';

const MAILS: readonly Preference['mail'][] = ['now', 'digest', 'never'];

/** For each kind of notice: whether it stands in the list, and whether a mail tells of it at once, with the others of the day, or never. */
@Component({
  selector: 'sg-preferences-page',
  imports: [Failure, Icon, Loading, ProblemTextPipe, ReteNav, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './preferences-page.html',
})
export class PreferencesPage {
  private readonly calls = inject(NoticeCalls);
  protected readonly mails = MAILS;
  protected readonly read = resource({ loader: () => this.calls.preferences() });
  private readonly known = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly items = linkedSignal(() => this.known());
  protected readonly isSaved = signal(false);
  protected readonly deed = act();

  protected tell(kind: Preference['kind'], change: Partial<Preference>): void {
    this.isSaved.set(false);
    this.items.update((items) => items?.map((each) => (each.kind === kind ? { ...each, ...change } : each)) ?? null);
  }

  protected mailOf(value: string): Partial<Preference> {
    const mail = MAILS.find((each) => each === value);
    return mail ? { mail } : {};
  }

  protected async save(): Promise<void> {
    const items = this.items();
    if (!items) return;
    if (await this.deed.run(items, async () => this.items.set(await this.calls.prefer(items)))) this.isSaved.set(true);
  }
}
