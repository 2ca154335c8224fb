// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Permission } from '@soglia/kernel';
import { VIEWER } from './viewer';

/** A page of a desk that has a place in its navigation. */
export interface Room {
  readonly path: string;
  /** Key of its name. */
  readonly name: string;
  readonly permission: Permission;
  /** Of no use to who may do more. */
  readonly unless?: Permission;
}

/** The pages of a desk that this role may open; nothing where there is only one. */
@Component({
  selector: 'sg-rooms',
  imports: [RouterLink, RouterLinkActive, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (shown().length > 1) {
      <nav class="sg-tabs" [attr.aria-label]="label()">
        <ul>
          @for (room of shown(); track room.path) {
            <li>
              <a
                routerLinkActive="is-current"
                ariaCurrentWhenActive="page"
                [routerLink]="room.path"
                [routerLinkActiveOptions]="{
                  paths: isEntrance(room) ? 'exact' : 'subset',
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
    }
  `,
})
export class Rooms {
  readonly rooms = input.required<readonly Room[]>();
  /** What the navigation is called. */
  readonly label = input.required<string>();
  private readonly viewer = inject(VIEWER);
  protected readonly shown = computed(() =>
    this.rooms().filter(({ permission, unless }) => this.viewer.may(permission) && !(unless && this.viewer.may(unless))),
  );

  /** The other rooms lie under its address: it is current only where it is the page itself. */
  protected isEntrance({ path }: Room): boolean {
    return this.rooms().some((other) => other.path.startsWith(`${path}/`));
  }
}
