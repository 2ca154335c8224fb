// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ResponsibilityWindow } from '../households/responsibility-window';
import { ExportSubjectUseCase } from './export-subject.use-case';
import { HandOut } from './hand-out';
import { AccessLogController } from './http/access-log.controller';
import { SubjectExportsController } from './http/subject-exports.controller';
import { ReadAccessLogQuery } from './read-access-log.query';
import { ReadSubjectExportQuery } from './read-subject-export.query';

/** What the law gives to the persons whose data these are: a copy, and to know who looked. */
@Module({
  controllers: [AccessLogController, SubjectExportsController],
  providers: [ResponsibilityWindow, HandOut, ReadAccessLogQuery, ExportSubjectUseCase, ReadSubjectExportQuery],
})
export class RightsModule {}
