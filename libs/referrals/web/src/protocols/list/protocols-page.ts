// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Empty, Failure, Icon, Loading, pagedList, VIEWER } from '@soglia/ui';
import { ReteNav } from '../../shared/rete-nav';
import { ProtocolCalls } from '../calls/protocol-calls';

/** The protocols between agencies: which is in force since when, which is being written. */
@Component({
  selector: 'sg-protocols-page',
  imports: [DayPipe, Empty, Failure, Icon, Loading, ReteNav, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './protocols-page.html',
})
export class ProtocolsPage {
  private readonly calls = inject(ProtocolCalls);
  protected readonly mayWrite = inject(VIEWER).may('protocol.write');
  protected readonly list = pagedList(signal(null), (_all, cursor) => this.calls.list(cursor));
}
