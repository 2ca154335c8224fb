// SPDX-License-Identifier: EUPL-1.2
import { RuleViolation } from '@soglia/kernel';
import type { ProtocolProblem } from '@soglia/referrals-domain';

const MOST_SHOWN = 100;

/** A protocol that is refused, with the places of what is wrong in what was sent. */
export const protocolInvalid = (problems: readonly ProtocolProblem[]): RuleViolation =>
  new RuleViolation(
    'protocol-invalid',
    { problems: problems.length },
    problems.slice(0, MOST_SHOWN).map(({ pointer, code, facts }) => ({ pointer: `/content${pointer}`, code, facts })),
  );

/** A day that is too early or too late, with the one that would do. */
export const dayInvalid = (pointer: string, code: 'too-early' | 'too-late', day: string): RuleViolation =>
  new RuleViolation('protocol-invalid', { problems: 1 }, [{ pointer, code, facts: { day } }]);
