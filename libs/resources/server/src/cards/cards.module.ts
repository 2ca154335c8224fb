// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { CardsController } from './http/cards.controller';
import { ListCardsQuery } from './list-cards.query';
import { ListChoicesQuery } from './list-choices.query';
import { ReadCardQuery } from './read-card.query';
import { ReadHistoryQuery } from './read-history.query';
import { WriteCardUseCase } from './write-card.use-case';

@Module({
  controllers: [CardsController],
  providers: [ReadCardQuery, ListCardsQuery, ListChoicesQuery, ReadHistoryQuery, WriteCardUseCase],
  exports: [ReadCardQuery, WriteCardUseCase],
})
export class CardsModule {}
