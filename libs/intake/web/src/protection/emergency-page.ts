// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LEAST_REASON } from '@soglia/intake-domain';
import { Field, Icon, TimePipe } from '@soglia/ui';
import { CounterNav } from '../home/desk-nav';
import { act } from '../acts/act';
import { DayField } from '../shared/day-field';
import { ProblemNote } from '../acts/problem-note';
import { ReasonView } from '../acts/reason-view';
import { ProtectionCalls } from './protection-calls';
import type { EmergencyOpened } from './protection-shapes';

/** Somebody is in danger and the file is under protection: it opens for three hours, with a reason, and the heads are told. */
@Component({
  selector: 'sg-emergency-page',
  imports: [CounterNav, DayField, Field, Icon, ProblemNote, ReasonView, RouterLink, TimePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './emergency-page.html',
})
export class EmergencyPage {
  private readonly calls = inject(ProtectionCalls);
  protected readonly shortest = LEAST_REASON.emergency;
  protected readonly codiceFiscale = signal('');
  protected readonly familyName = signal('');
  protected readonly givenName = signal('');
  protected readonly birthDate = signal<string | null>(null);
  protected readonly missing = signal(false);
  protected readonly opened = signal<EmergencyOpened | null>(null);
  protected readonly opening = act();
  protected readonly texts = [
    { id: 'emergenza-cf', label: 'desk.detail.codiceFiscale', value: this.codiceFiscale, isCode: true },
    { id: 'emergenza-cognome', label: 'desk.detail.familyName', value: this.familyName, isCode: false },
    { id: 'emergenza-nome', label: 'desk.detail.givenName', value: this.givenName, isCode: false },
  ] as const;

  protected async open(reason: string): Promise<void> {
    const clue = {
      codiceFiscale: this.codiceFiscale().trim() || null,
      familyName: this.familyName().trim() || null,
      givenName: this.givenName().trim() || null,
      birthDate: this.birthDate(),
      contact: null,
      reason,
    };
    this.missing.set(!clue.codiceFiscale && !(clue.familyName && clue.givenName && clue.birthDate));
    this.opened.set(null);
    if (this.missing()) return;
    await this.opening.run(async () => this.opened.set(await this.calls.openInEmergency(crypto.randomUUID(), clue)));
  }

  protected linkOf({ kind, id }: { kind: string; id: string }): string[] {
    return kind === 'person' ? ['/sportello/persone', id] : ['/sportello/contatti', id];
  }
}
