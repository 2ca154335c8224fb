// SPDX-License-Identifier: EUPL-1.2
import { afterNextRender, ApplicationRef, inject, Injector } from '@angular/core';

/** Where the hands go next. Call in an injection context. */
export function formFocus() {
  const app = inject(ApplicationRef);
  const injector = inject(Injector);
  return {
    /** Drawn at once: whoever types fast must not find the focus where it was. Not within the drawing itself. */
    now(act: () => void): void {
      app.tick();
      act();
    },
    /** Once what has changed is drawn. */
    later(act: () => void): void {
      afterNextRender(act, { injector });
    },
    /** Nobody is in any box: the page was just opened, or what had the focus is gone. */
    isIdle: () => document.activeElement === document.body || document.activeElement?.tagName === 'H1',
  };
}

/** Within `formFocus().now`. */
export const focusOn = (field: string) => () => document.getElementById(field)?.focus();
