// SPDX-License-Identifier: EUPL-1.2
import { InjectionToken, type Type } from '@angular/core';

/** What is known of a request when it may be sent to another agency. Nothing that names the person. */
export interface ReferralAsk {
  readonly need: string;
  readonly area: string | null;
  /** Belfiore code of where the person lives. */
  readonly comune: string | null;
  readonly birthYear: number | null;
  readonly urgency: 'normal' | 'urgent';
  /** Fields of a protocol that the person's file leaves empty, by their keys (`person.phone`). */
  readonly absent: readonly string[];
}

/** A file of the contact that may go along. */
export interface SlotFile {
  readonly id: string;
  readonly name: string;
}

/** A referral that is going to be sent: plain data, because it travels in drafts. */
export interface SlotReferral {
  /** Made once: sent twice, it is the same referral. */
  readonly id: string;
  readonly protocolVersion: string;
  readonly title: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly urgency: 'normal' | 'urgent';
  readonly asked: readonly { readonly field: string; readonly value: string }[];
  readonly documents: readonly { readonly code: string; readonly attachment: string }[];
  readonly informed: 'informed' | 'consent' | 'not-informed-by-law' | null;
  /** What the operator said of the report that the law may ask for. */
  readonly duty: 'done' | 'to-do' | 'not-due' | null;
  readonly note: string;
  /** What the protocol asks for and is not there yet, in words; it goes once this is empty. */
  readonly missing: readonly string[];
}

/** What has become of a request that was sent, as far as the counter needs it. */
export interface SlotReferralState {
  readonly id: string;
  readonly number: string;
  readonly state: 'open' | 'answered' | 'needs-decision' | 'closed';
  readonly legState: string;
  readonly unitName: string;
  readonly answer: string | null;
  readonly reason: string | null;
  readonly since: string;
}

/** The panel that prepares a referral. */
export interface ReferralPanelInputs {
  /** Tells the controls of this panel from another's; the first of them has it as its id. */
  readonly name: string;
  readonly ask: ReferralAsk;
  /** The request is handed on: otherwise the panel only offers to. */
  readonly wanted: boolean;
  readonly chosen: SlotReferral | null;
  readonly files: () => Promise<readonly SlotFile[]>;
  /** Called with what is to be sent, or null when it is not to be sent after all. */
  readonly picked: (referral: SlotReferral | null) => void;
}

/** A request of a registered contact: what is being sent, and what has become of it. */
export interface ReferralLineInputs {
  readonly request: string;
  readonly ask: ReferralAsk;
  readonly referral: SlotReferralState | null;
  /** To be sent at once. */
  readonly toSend: SlotReferral | null;
  readonly files: () => Promise<readonly SlotFile[]>;
  /** Called when what was to be sent has arrived. */
  readonly sent: () => void;
}

export interface ReferralSlot {
  /** Each travels in a chunk of its own, and only when a page has room for it. */
  panel(): Promise<Type<unknown>>;
  line(): Promise<Type<unknown>>;
  /** What has become of a referral in few words; its one input is `referral`. */
  tag(): Promise<Type<unknown>>;
}

/** Filled by the front door: pages of one context never import another's. */
export const REFERRAL_SLOT = new InjectionToken<ReferralSlot>('sending a request on');
