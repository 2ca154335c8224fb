// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Header, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, Requires } from '@soglia/platform';
import { ListNotificationsQuery } from '../list-notifications.query';
import { MarkReadUseCase } from '../mark-read.use-case';
import { ReadPreferencesQuery } from '../read-preferences.query';
import { WritePreferencesUseCase } from '../write-preferences.use-case';
import {
  ListNotificationsDto,
  MarkReadDto,
  NoticePreferencesDto,
  NotificationsDto,
  toNotificationDto,
  toPreferencesDto,
  UnreadDto,
  WritePreferencesDto,
} from './notification.dto';

@ApiTags('notifications')
@Controller()
export class NotificationsController {
  constructor(
    private readonly list: ListNotificationsQuery,
    private readonly mark: MarkReadUseCase,
    private readonly preferences: ReadPreferencesQuery,
    private readonly prefer: WritePreferencesUseCase,
  ) {}

  @Get('notifications')
  @Requires('referral.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'listNotifications', summary: 'What I was told of referrals, newest first' })
  @ApiOkResponse({ type: NotificationsDto })
  async page(
    @CurrentActor() actor: Actor,
    @Query() { unread = false, limit = 50, cursor }: ListNotificationsDto,
  ): Promise<NotificationsDto> {
    const seen = await this.list.execute(actor, { unread, limit, cursor: cursor ?? null });
    return { items: seen.items.map(toNotificationDto), next: seen.next, unread: seen.unread };
  }

  @Put('notifications/read')
  @Requires('referral.read')
  @ApiOperation({ operationId: 'markNotificationsRead', summary: 'Mark notices of mine as read; the same again is harmless' })
  @ApiOkResponse({ type: UnreadDto })
  async read(@CurrentActor() actor: Actor, @Body() { ids }: MarkReadDto): Promise<UnreadDto> {
    return { unread: await this.mark.execute(actor, ids) };
  }

  @Get('notification-preferences')
  @Requires('referral.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'readNotificationPreferences', summary: 'How I am told of each kind of thing' })
  @ApiOkResponse({ type: NoticePreferencesDto })
  async get(@CurrentActor() actor: Actor): Promise<NoticePreferencesDto> {
    return toPreferencesDto(await this.preferences.execute(actor));
  }

  @Put('notification-preferences')
  @Requires('referral.read')
  @ApiOperation({ operationId: 'writeNotificationPreferences', summary: 'Say how I want to be told; of what happens from now on' })
  @ApiOkResponse({ type: NoticePreferencesDto })
  async put(@CurrentActor() actor: Actor, @Body() { items }: WritePreferencesDto): Promise<NoticePreferencesDto> {
    await this.prefer.execute(actor, items);
    return toPreferencesDto(await this.preferences.execute(actor));
  }
}
