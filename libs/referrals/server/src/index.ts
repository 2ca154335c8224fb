// SPDX-License-Identifier: EUPL-1.2
import { shiftEntities } from './centrale/shift.entities';
import { clockEntities } from './clocks/clock.entities';
import { disclosureEntities } from './disclosure/disclosure.entities';
import { fileEntities } from './files/leg-attachment.entities';
import { journeyEntities } from './journey/leg.entities';
import { linkEntities } from './links/opening-code.entities';
import { Referrals1764800100000 } from './migrations/1764800100000-referrals';
import { Protocols1764802000000 } from './migrations/1764802000000-protocols';
import { Desks1764806000000 } from './migrations/1764806000000-desks';
import { WindowsOfReferrals1764805000000 } from './migrations/1764805000000-windows-of-referrals';
import { OpeningCodes1764807000000 } from './migrations/1764807000000-opening-codes';
import { NoticesAndWebhooks1764808000000 } from './migrations/1764808000000-notices-and-webhooks';
import { noticeEntities } from './notices/notice.entities';
import { protocolEntities } from './protocols/protocol.entities';
import { unitEntities } from './units/unit.entities';
import { webhookEntities } from './webhooks/webhook.entities';

export const referralsEntities = [
  ...unitEntities,
  ...protocolEntities,
  ...journeyEntities,
  ...clockEntities,
  ...disclosureEntities,
  ...fileEntities,
  ...shiftEntities,
  ...linkEntities,
  ...noticeEntities,
  ...webhookEntities,
];
export const referralsMigrations = [
  Referrals1764800100000,
  Protocols1764802000000,
  WindowsOfReferrals1764805000000,
  Desks1764806000000,
  OpeningCodes1764807000000,
  NoticesAndWebhooks1764808000000,
];

export { type DemoCast, seedDemoReferrals } from './demo/demo-referrals';
export { seedDemoProtocols } from './demo/seed-demo-protocols';
export { ReferralsModule } from './referrals.module';
export { ReferralsWorkerModule } from './referrals-worker.module';
