// SPDX-License-Identifier: EUPL-1.2
import type { RuleCode } from '@soglia/kernel';
import type { AuditVerb, Noted } from '@soglia/platform';

const REFUSALS: Partial<Record<RuleCode, readonly [AuditVerb, string]>> = {
  'not-found': ['person.refused', 'not there, or out of sight'],
  'opening-required': ['protected.refused', 'not opened'],
};

/** Whoever asks for a file that is out of sight, or not opened, leaves a trace too. */
export const personRefused: Noted = (code) => REFUSALS[code];
