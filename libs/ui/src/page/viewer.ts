// SPDX-License-Identifier: EUPL-1.2
import { InjectionToken, type Signal } from '@angular/core';
import type { Permission } from '@soglia/kernel';

export interface ViewerAccessPoint {
  readonly code: string;
  readonly name: string;
  /** Where it is, when it is in one comune. */
  readonly comune?: { readonly code: string; readonly name: string } | null;
}

/** What a desk may know about who is signed in. The front office provides it; desks never import the access room. */
export interface Viewer {
  readonly displayName: Signal<string>;
  readonly accessPoints: Signal<readonly ViewerAccessPoint[]>;
  /** The server has forgotten the session while a page was open. */
  readonly expired: Signal<boolean>;
  may(permission: Permission): boolean;
}

export const VIEWER = new InjectionToken<Viewer>('viewer');
