// SPDX-License-Identifier: EUPL-1.2
import { computed, DestroyRef, inject, Injectable, InjectionToken, type Provider, resource, signal, type Signal } from '@angular/core';
import { Api, readLegBoxes } from '@soglia/api-client';
import { CurrentSession } from '@soglia/access-web';
import { DeskNews } from '@soglia/ui';

/** How much waits at a desk, by its path: shown beside its name. */
export type DeskCounts = Signal<Readonly<Record<string, number>>>;

export const DESK_COUNTS = new InjectionToken<DeskCounts>('how much waits at each desk');

const LOOK_AGAIN_MS = 60_000;

/** Read again when something was done, and every minute, while somebody who may know is signed in and looks. */
@Injectable({ providedIn: 'root' })
class CountsOfServer {
  private readonly session = inject(CurrentSession);
  private readonly api = inject(Api);
  private readonly news = inject(DeskNews);
  private readonly minute = signal(0);
  private readonly boxes = resource({
    params: () =>
      this.session.session() && !this.session.expired() && this.session.may('referral.read')
        ? this.minute() + this.news.count()
        : undefined,
    loader: () => this.api.invoke(readLegBoxes),
  });
  readonly counts = computed<Readonly<Record<string, number>>>(() => {
    if (!this.boxes.hasValue()) return {};
    const { items, nextSteps } = this.boxes.value();
    const waits = items.filter(({ box }) => box === 'team-in' || box === 'from-me');
    return { '/rete': waits.reduce((sum, { undecided }) => sum + undecided, nextSteps) };
  });

  constructor() {
    const timer = setInterval(() => document.visibilityState === 'visible' && this.minute.update((n) => n + 1), LOOK_AGAIN_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}

export function provideDeskCounts(): Provider {
  return { provide: DESK_COUNTS, useFactory: () => inject(CountsOfServer).counts };
}
