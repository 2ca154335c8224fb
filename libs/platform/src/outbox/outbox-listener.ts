// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';

const RECONNECT_MS = 1_000;

/** Wakes the relay when a letter is posted (LISTEN soglia_outbox). Losing the connection costs time, never a letter. */
@Injectable()
export class OutboxListener implements OnApplicationBootstrap, OnApplicationShutdown {
  private client: Client | null = null;
  private reconnect: NodeJS.Timeout | null = null;
  private stopped = false;
  private noticed = false;
  private waiting: (() => void) | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.reconnect) clearTimeout(this.reconnect);
    await this.client?.end().catch(() => undefined);
  }

  /** Resolves at the next notice, or after `ms`. A notice that came while nobody waited counts. */
  next(ms: number): Promise<void> {
    if (this.noticed || this.stopped) {
      this.noticed = false;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.waiting?.(), ms);
      this.waiting = () => {
        clearTimeout(timer);
        this.waiting = null;
        this.noticed = false;
        resolve();
      };
    });
  }

  wake(): void {
    this.noticed = true;
    this.waiting?.();
  }

  private async listen(): Promise<void> {
    const client = new Client({ connectionString: this.config.database.app, keepAlive: true, application_name: 'soglia-outbox' });
    const lost = () => {
      if (this.client !== client || this.stopped) return;
      this.client = null;
      this.reconnect = setTimeout(() => void this.listen(), RECONNECT_MS);
    };
    this.client = client;
    client.on('notification', () => this.wake());
    client.on('error', lost);
    client.on('end', lost);
    await client
      .connect()
      .then(() => client.query('listen soglia_outbox'))
      .catch(lost);
  }
}
