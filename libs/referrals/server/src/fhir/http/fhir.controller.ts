// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Actor, fieldViolation } from '@soglia/kernel';
import { CurrentActor, Requires, UUID_FORM, uuidParam } from '@soglia/platform';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ReadReferralQuery } from '../../referrals/read-referral.query';
import { ReadTasksQuery } from '../read-tasks.query';
import { toBundle, toServiceRequest, toTask } from '../to-fhir';

const FHIR = 'application/fhir+json; charset=utf-8';
const MOST = 100;

/** Search parameters of FHIR R4, of which these are known. */
class TaskSearchDto {
  @IsOptional()
  @IsString()
  @MaxLength(60)
  owner?: string;

  @IsOptional()
  @Matches(/^ge\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/)
  _lastUpdated?: string;
}

/** For an agency’s system that polls: referrals and legs that its session may see, to read. Under /api, where sessions are. */
@ApiExcludeController()
@Controller('api/interop/fhir')
export class FhirController {
  constructor(
    private readonly tasks: ReadTasksQuery,
    private readonly referrals: ReadReferralQuery,
  ) {}

  @Get('ServiceRequest/:id')
  @Requires('referral.read')
  @Header('Content-Type', FHIR)
  @Header('Cache-Control', 'no-store')
  async serviceRequest(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string) {
    return toServiceRequest((await this.referrals.execute(actor, id)).view);
  }

  @Get('Task/:id')
  @Requires('referral.read')
  @Header('Content-Type', FHIR)
  @Header('Cache-Control', 'no-store')
  async task(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string) {
    return toTask(await this.tasks.one(actor, id));
  }

  @Get('Task')
  @Requires('referral.read')
  @Header('Content-Type', FHIR)
  @Header('Cache-Control', 'no-store')
  async search(@CurrentActor() actor: Actor, @Query() { owner, _lastUpdated }: TaskSearchDto) {
    return toBundle(await this.tasks.execute(actor, { owner: agencyIn(owner), since: momentIn(_lastUpdated), limit: MOST }));
  }
}

function agencyIn(owner: string | undefined): string | null {
  if (owner === undefined) return null;
  const id = owner.replace(/^Organization\//, '').toLowerCase();
  if (!UUID_FORM.test(id)) throw fieldViolation('malformed', '/owner');
  return id;
}

function momentIn(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const moment = new Date(text.slice('ge'.length));
  if (Number.isNaN(moment.getTime())) throw fieldViolation('malformed', '/_lastUpdated');
  return moment;
}
