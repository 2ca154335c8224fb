// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Permission } from '@soglia/kernel';
import { VIEWER } from '@soglia/ui';

interface Room {
  readonly path: string;
  readonly name: string;
  readonly permission: Permission;
}

const ROOMS: readonly Room[] = [
  { path: '/sportello', name: 'desk.nav.home', permission: 'contact.register' },
  { path: '/sportello/contatti', name: 'desk.nav.contacts', permission: 'contact.read' },
  { path: '/sportello/doppioni', name: 'desk.nav.duplicates', permission: 'person.write' },
  { path: '/sportello/emergenza', name: 'desk.nav.emergency', permission: 'emergency.open' },
  { path: '/sportello/supervisione', name: 'desk.nav.supervision', permission: 'supervision.read' },
  { path: '/sportello/registro-accessi', name: 'desk.nav.accessLog', permission: 'access-log.read' },
  { path: '/sportello/importa', name: 'desk.nav.import', permission: 'register.import' },
  { path: '/sportello/scarto', name: 'desk.nav.disposal', permission: 'disposal.propose' },
  { path: '/sportello/scarto', name: 'desk.nav.disposal', permission: 'disposal.approve' },
];

/** The pages of the counter that this role may open; nothing where there is only one. */
@Component({
  selector: 'sg-counter-nav',
  imports: [RouterLink, RouterLinkActive, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (rooms.length > 1) {
      <nav class="sg-tabs" [attr.aria-label]="'desk.nav.label' | transloco">
        <ul>
          @for (room of rooms; track room.path) {
            <li>
              <a
                routerLinkActive="is-current"
                ariaCurrentWhenActive="page"
                [routerLink]="room.path"
                [routerLinkActiveOptions]="{ paths: 'exact', queryParams: 'ignored', matrixParams: 'ignored', fragment: 'ignored' }"
                >{{ room.name | transloco }}</a
              >
            </li>
          }
        </ul>
      </nav>
    }
  `,
})
export class CounterNav {
  private readonly viewer = inject(VIEWER);
  protected readonly rooms = ROOMS.filter(({ permission }) => this.viewer.may(permission));
}
