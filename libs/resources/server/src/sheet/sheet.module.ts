// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { CardsModule } from '../cards/cards.module';
import { SheetController } from './http/sheet.controller';
import { MakeSheetUseCase } from './make-sheet.use-case';

@Module({ imports: [CardsModule], controllers: [SheetController], providers: [MakeSheetUseCase] })
export class SheetModule {}
