// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CODE_LISTS, Failure, Icon, Loading, pageShortcuts } from '@soglia/ui';
import { ContactCalls } from '../shared/contact-calls';
import { ContactView } from './contact-view';
import { JUST_REGISTERED } from './just-registered';

@Component({
  selector: 'sg-contact-page',
  imports: [ContactView, Failure, Icon, Loading, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contact-page.html',
})
export class ContactPage {
  readonly id = input.required<string>();

  private readonly calls = inject(ContactCalls);
  private readonly router = inject(Router);
  protected readonly codeLists = inject(CODE_LISTS);
  protected readonly justRegistered = this.router.currentNavigation()?.extras.info === JUST_REGISTERED;
  protected readonly contact = resource({ params: () => this.id(), loader: ({ params }) => this.calls.read(params) });
  protected readonly failure = computed(() => this.contact.error() ?? this.codeLists.error());

  constructor() {
    pageShortcuts([
      { chord: 'n', text: 'intake.shortcut.newContact', run: () => void this.router.navigate(['/sportello/contatti/nuovo']) },
    ]);
  }

  protected again(): void {
    if (this.contact.error()) this.contact.reload();
    if (this.codeLists.error()) this.codeLists.reload();
  }
}
