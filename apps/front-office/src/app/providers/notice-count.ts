// SPDX-License-Identifier: EUPL-1.2
import { computed, DestroyRef, inject, InjectionToken, type Provider, resource, signal, type Signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { CurrentSession } from '@soglia/access-web';
import { Api, listNotifications } from '@soglia/api-client';

/** How many notices nobody has read yet; null for whoever gets none. */
export type NoticeCount = Signal<number | null>;

export const NOTICE_COUNT = new InjectionToken<NoticeCount>('how many notices are unread');

const LOOK_AGAIN_MS = 60_000;

export function provideNoticeCount(): Provider {
  return { provide: NOTICE_COUNT, useFactory: countOfServer };
}

/** Read again every minute while somebody looks, and after each page of the desk where notices are read. */
function countOfServer(): NoticeCount {
  const [session, api, router] = [inject(CurrentSession), inject(Api), inject(Router)];
  const asked = signal(0);
  const again = () => asked.update((n) => n + 1);
  const found = resource({
    params: () => (session.session() && !session.expired() && session.may('referral.read') ? asked() : undefined),
    loader: () => api.invoke(listNotifications, { unread: true, limit: 1 }),
  });
  const timer = setInterval(() => document.visibilityState === 'visible' && again(), LOOK_AGAIN_MS);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
  router.events.pipe(takeUntilDestroyed()).subscribe((event) => event instanceof NavigationEnd && event.url.startsWith('/rete') && again());
  let last: number | null = null;
  return computed(() => {
    if (found.hasValue()) last = found.value().unread;
    return session.may('referral.read') ? last : null;
  });
}
