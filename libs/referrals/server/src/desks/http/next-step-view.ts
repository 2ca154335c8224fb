// SPDX-License-Identifier: EUPL-1.2
import { toLegLineDto } from '../../referrals/http/leg-line.dto';
import type { NextStepLine } from '../list-next-steps.query';
import type { NextStepDto } from './next-steps.dto';

export function toNextStepDto({ step, lastLeg }: NextStepLine): NextStepDto {
  const { id, kind, created_at, due_on, tries, owner_name } = step;
  const need = { code: step.need, name: step.need_name };
  return {
    ...{ id, kind, tries },
    createdAt: created_at.toISOString(),
    dueOn: due_on,
    ownerName: owner_name,
    referral: { id: step.referral_id, number: step.number, need, contactId: step.contact_id, state: step.state },
    lastLeg: lastLeg && toLegLineDto(lastLeg),
  };
}
