// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api, listProtocolAgencies } from '@soglia/api-client';
import { DayPipe, Empty, Failure, Field, Icon, Loading, pagedList, ProblemTextPipe } from '@soglia/ui';
import { act } from '../shared/act';
import { ReteNav } from '../shared/rete-nav';
import { FailedDeliveriesView } from './failed-deliveries-view';
import { NoticeCalls, type Webhook, type WebhookSecret } from './notice-calls';

/** Agencies that have a system of their own are told there what happens to their legs. The secret is shown once. */
@Component({
  selector: 'sg-webhooks-page',
  imports: [DayPipe, Empty, FailedDeliveriesView, Failure, Field, Icon, Loading, ProblemTextPipe, ReteNav, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './webhooks-page.html',
})
export class WebhooksPage {
  private readonly calls = inject(NoticeCalls);
  private readonly api = inject(Api);
  private readonly all = signal(null);
  protected readonly list = pagedList(this.all, (_all, cursor) => this.calls.webhooks(cursor));
  private readonly listed = resource({ loader: async () => (await this.api.invoke(listProtocolAgencies)).items });
  protected readonly agencies = computed(() => (this.listed.hasValue() ? this.listed.value() : []));
  protected readonly deed = act();
  protected readonly secret = signal<WebhookSecret | null>(null);
  protected readonly shown = signal<string | null>(null);

  protected async add(agencyId: string, url: string): Promise<void> {
    const body = { agencyId, url: url.trim(), events: [], active: true };
    await this.deed.run(body, async (id) => this.secret.set(await this.calls.writeWebhook(id, body, null)));
    this.list.first.reload();
  }

  protected async switch({ id, version, agencyId, url, events, active }: Webhook): Promise<void> {
    const body = { agencyId, url, events, active: !active };
    await this.deed.run([id, body], () => this.calls.writeWebhook(id, body, version));
    this.list.first.reload();
  }

  protected async renew(webhook: Webhook): Promise<void> {
    await this.deed.run(['renew', webhook.id, webhook.version], async () => this.secret.set(await this.calls.renewSecret(webhook)));
    this.list.first.reload();
  }
}
