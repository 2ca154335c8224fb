// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';

/** The desk and its words travel apart from what the counter borrows of this room. */
export const referralsRoutes: Routes = [
  { path: '', loadChildren: () => import('./referrals.routes').then((file) => file.referralsRoutes) },
];
