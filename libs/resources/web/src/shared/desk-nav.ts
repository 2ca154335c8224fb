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
  /** Of no use to who may do more. */
  readonly unless?: Permission;
}

const ROOMS: readonly Room[] = [
  { path: '/banca-dati', name: 'resources.nav.search', permission: 'card.read' },
  { path: '/banca-dati/coda', name: 'resources.nav.queue', permission: 'card.curate' },
  { path: '/banca-dati/proposte', name: 'resources.nav.mine', permission: 'card.propose', unless: 'card.curate' },
  { path: '/banca-dati/qualita', name: 'resources.nav.quality', permission: 'card.propose' },
  { path: '/banca-dati/importa', name: 'resources.nav.import', permission: 'card.exchange' },
  { path: '/banca-dati/esporta', name: 'resources.nav.export', permission: 'card.exchange' },
  { path: '/banca-dati/criteri', name: 'resources.nav.criteria', permission: 'card.read' },
];

/** The pages of the desk that this role may open. */
@Component({
  selector: 'sg-desk-nav',
  imports: [RouterLink, RouterLinkActive, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav class="sg-tabs" [attr.aria-label]="'resources.nav.label' | transloco">
      <ul>
        @for (room of rooms; track room.path) {
          <li>
            <a
              routerLinkActive="is-current"
              ariaCurrentWhenActive="page"
              [routerLink]="room.path"
              [routerLinkActiveOptions]="{
                paths: room.path === '/banca-dati' ? 'exact' : 'subset',
                queryParams: 'ignored',
                matrixParams: 'ignored',
                fragment: 'ignored',
              }"
              >{{ room.name | transloco }}</a
            >
          </li>
        }
      </ul>
    </nav>
  `,
})
export class DeskNav {
  private readonly viewer = inject(VIEWER);
  protected readonly rooms = ROOMS.filter(({ permission, unless }) => this.viewer.may(permission) && !(unless && this.viewer.may(unless)));
}
