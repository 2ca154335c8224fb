// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { NotificationsController } from './http/notifications.controller';
import { ListNotificationsQuery } from './list-notifications.query';
import { MarkReadUseCase } from './mark-read.use-case';
import { ReadPreferencesQuery } from './read-preferences.query';
import { WritePreferencesUseCase } from './write-preferences.use-case';

/** For the api: what one was told, and how one wants to be. */
@Module({
  controllers: [NotificationsController],
  providers: [ListNotificationsQuery, MarkReadUseCase, ReadPreferencesQuery, WritePreferencesUseCase],
})
export class NoticesModule {}
