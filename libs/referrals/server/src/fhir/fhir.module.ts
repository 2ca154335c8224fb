// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { WritingModule } from '../referrals/writing.module';
import { FhirController } from './http/fhir.controller';
import { ReadTasksQuery } from './read-tasks.query';

/** The thin edge to systems that speak HL7 FHIR R4: to read. */
@Module({ imports: [WritingModule], controllers: [FhirController], providers: [ReadTasksQuery] })
export class FhirModule {}
