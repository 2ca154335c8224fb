// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, type Provider } from '@angular/core';
import { CurrentSession } from '@soglia/access-web';
import { type Viewer, VIEWER } from '@soglia/ui';

/** Hands the desks what they may know of the session. */
export function provideViewer(): Provider {
  return { provide: VIEWER, useFactory: viewerOfSession };
}

function viewerOfSession(): Viewer {
  const current = inject(CurrentSession);
  return {
    displayName: computed(() => current.session()?.account.displayName ?? ''),
    accessPoints: computed(() => current.session()?.accessPoints ?? []),
    expired: current.expired.asReadonly(),
    may: (permission) => current.may(permission),
  };
}
