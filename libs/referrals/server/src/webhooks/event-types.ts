// SPDX-License-Identifier: EUPL-1.2
import { MOVES, type MoveName } from '@soglia/referrals-domain';

/** What happens to a leg beside its moves: names of events. */
export const FACTS = ['created', 'warned', 'breached', 'escalated', 'basis-changed', 'opened-extended', 'settled'] as const;
export type EventName = MoveName | (typeof FACTS)[number];

/** The type of an event as other systems read it: full stops between its parts, and no dash (Standard Webhooks 1.0.0, "Event types"). */
export const typeOf = (name: string): string => `leg.${name.replaceAll('-', '_')}`;

export const EVENT_TYPES: readonly string[] = [...FACTS, ...MOVES].map(typeOf);
