// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { IN_CHARGE } from '@soglia/referrals-domain';
import { Icon, ProblemTextPipe } from '@soglia/ui';
import { act } from '../shared/act';
import { LegCalls, type OpeningCode } from '../shared/calls/leg-calls';
import { momentText } from '../shared/due-look';
import type { LegLink, LegView } from '../shared/referral-shapes';

/** The links of whoever acts without an account: how they stand, fresh ones, none; and the code that is told by telephone. */
@Component({
  selector: 'sg-links',
  imports: [Icon, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './links-section.html',
})
export class LinksSection {
  readonly leg = input.required<LegView>();
  readonly changed = output<void>();
  private readonly calls = inject(LegCalls);
  protected readonly deed = act();
  protected readonly moment = momentText;
  /** Shown once: nobody can read it again. */
  protected readonly code = linkedSignal<string, OpeningCode | null>({ source: () => this.leg().id, computation: () => null });
  protected readonly mayOpen = computed(() => {
    const { state, parts } = this.leg();
    return (IN_CHARGE as readonly string[]).includes(state) && parts.some((part) => part === 'SO' || part === 'SS');
  });

  protected stateOf({ usedAt, revokedAt, expiresAt }: LegLink): 'used' | 'revoked' | 'expired' | 'good' {
    if (usedAt) return 'used';
    if (revokedAt) return 'revoked';
    return new Date(expiresAt) < new Date() ? 'expired' : 'good';
  }

  protected async reissue(): Promise<void> {
    const { id } = this.leg();
    if (await this.deed.run([id, 'links'], () => this.calls.reissueLinks(id))) this.changed.emit();
  }

  protected async revoke(): Promise<void> {
    const { id } = this.leg();
    if (await this.deed.run([id, 'revoke'], () => this.calls.revokeLinks(id))) this.changed.emit();
  }

  protected async makeCode(): Promise<void> {
    const { id } = this.leg();
    await this.deed.run([id, 'code'], async () => this.code.set(await this.calls.openingCode(id)));
  }
}
