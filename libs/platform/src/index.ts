// SPDX-License-Identifier: EUPL-1.2
import { AuditEntry } from './audit/audit.entity';
import { HandledMessage, OutboxMessage } from './outbox/outbox.entity';

export * from './audit/audit';
export { AuditEntry } from './audit/audit.entity';
export * from './config/config';
export * from './config/config.module';
export * from './database/data-source';
export * from './database/database.module';
export * from './database/prepared';
export * from './database/roles';
export * from './database/unit-of-work';
export * from './http/actor-source';
export * from './http/cursor';
export * from './http/if-match';
export * from './http/page.dto';
export * from './http/problem.filter';
export * from './http/problem';
export * from './http/requires';
export * from './http/rights.guard';
export * from './http/uuid-param';
export * from './http/validation';
export * from './logging/logger';
export { platformMigrations } from './migrations';
export * from './outbox/inbox';
export * from './outbox/outbox.entity';
export * from './outbox/post-letter';
export * from './outbox/relay';
export * from './queue/handles';
export * from './queue/queue.module';
export * from './queue/queue-registry';
export * from './queue/queue-store';
export * from './queue/queues';

export const platformEntities = [AuditEntry, OutboxMessage, HandledMessage];
