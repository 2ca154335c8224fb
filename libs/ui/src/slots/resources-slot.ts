// SPDX-License-Identifier: EUPL-1.2
import { InjectionToken, type Type } from '@angular/core';

/** What a page that registers a request tells the resources beside it. Nothing that names the person. */
export interface ResourcesSlotInputs {
  readonly need: string;
  readonly area: string | null;
  /** Belfiore code of where the person lives. */
  readonly comune: string | null;
  readonly birthYear: number | null;
  readonly chosen: SlotResource | null;
  /** Called with the resource that is picked, or null when the pick is undone. */
  readonly picked: (resource: SlotResource | null) => void;
  /** Called when nothing fits and the operator wants that recorded; the reason is a code of the gap reasons. */
  readonly unanswered: (reason: string) => void;
}

export interface SlotResource {
  readonly id: string;
  readonly name: string;
}

export interface ResourcesSlot {
  /** The panel travels in a chunk of its own, and only when a page has room for it. */
  load(): Promise<Type<unknown>>;
}

/** Filled by the front door: pages of one context never import another's. */
export const RESOURCES_SLOT = new InjectionToken<ResourcesSlot>('resources beside a request');
