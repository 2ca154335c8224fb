// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  Api,
  listNotifications,
  listWebhookDeliveries,
  listWebhooks,
  markNotificationsRead,
  type NoticePreferenceDto,
  type NotificationDto,
  type NotificationsDto,
  readNotificationPreferences,
  renewWebhookSecret,
  replayWebhookDelivery,
  type WebhookDeliveriesDto,
  type WebhookDeliveryDto,
  type WebhookDto,
  type WebhookSecretDto,
  type WebhooksDto,
  writeNotificationPreferences,
  writeWebhook,
  type WriteWebhookDto,
} from '@soglia/api-client';

export type Notice = NotificationDto;
export type Preference = NoticePreferenceDto;
export type Webhook = WebhookDto;
export type WebhookBody = WriteWebhookDto;
export type WebhookSecret = WebhookSecretDto;
export type Delivery = WebhookDeliveryDto;

const after = (cursor?: string) => (cursor ? { cursor } : {});

/** The calls of notices and of agencies' own systems, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class NoticeCalls {
  private readonly api = inject(Api);

  notices(unread: boolean, cursor?: string): Promise<NotificationsDto> {
    return this.api.invoke(listNotifications, { ...(unread ? { unread } : {}), ...after(cursor) });
  }

  async markRead(ids: readonly string[]): Promise<void> {
    await this.api.invoke(markNotificationsRead, { body: { ids: [...ids] } });
  }

  async preferences(): Promise<readonly Preference[]> {
    return (await this.api.invoke(readNotificationPreferences)).items;
  }

  async prefer(items: readonly Preference[]): Promise<readonly Preference[]> {
    return (await this.api.invoke(writeNotificationPreferences, { body: { items: [...items] } })).items;
  }

  webhooks(cursor?: string): Promise<WebhooksDto> {
    return this.api.invoke(listWebhooks, after(cursor));
  }

  writeWebhook(id: string, body: WebhookBody, version: number | null): Promise<WebhookSecret> {
    return this.api.invoke(writeWebhook, { id, body, ...(version === null ? {} : { 'If-Match': `"${version}"` }) });
  }

  renewSecret({ id, version }: Pick<Webhook, 'id' | 'version'>): Promise<WebhookSecret> {
    return this.api.invoke(renewWebhookSecret, { id, 'If-Match': `"${version}"` });
  }

  failedDeliveries(webhook: string, cursor?: string): Promise<WebhookDeliveriesDto> {
    return this.api.invoke(listWebhookDeliveries, { webhook, state: 'failed', ...after(cursor) });
  }

  async replay(id: string): Promise<void> {
    await this.api.invoke(replayWebhookDelivery, { id });
  }
}
