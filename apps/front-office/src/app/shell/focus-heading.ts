// SPDX-License-Identifier: EUPL-1.2
import { afterNextRender, inject, Injector } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';

/** A new page begins at its heading, or where it wants typing to begin: focus goes there, so that it is read out and Tab goes on from it. */
export function focusHeadingOnNavigation(): void {
  const injector = inject(Injector);
  inject(Router)
    .events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects.replace(/[?#].*/, '')),
      pairwise(),
      filter(([before, after]) => before !== after),
      takeUntilDestroyed(),
    )
    .subscribe(() =>
      afterNextRender(
        () => (document.querySelector<HTMLElement>('main [data-focus-first]') ?? document.querySelector<HTMLElement>('main h1'))?.focus(),
        { injector },
      ),
    );
}
