// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { LegDocuments } from './leg-documents';
import { LegFiles } from './leg-files';

/** What else needs the files of legs. */
@Module({ providers: [LegFiles, LegDocuments], exports: [LegFiles, LegDocuments] })
export class LegFilesModule {}
