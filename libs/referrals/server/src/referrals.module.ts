// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { CentraleModule } from './centrale/centrale.module';
import { DesksModule } from './desks/desks.module';
import { LegAttachmentsModule } from './files/leg-attachments.module';
import { FhirModule } from './fhir/fhir.module';
import { JourneyDoorsModule } from './journey/journey.module';
import { LegLinksModule } from './links/links.module';
import { NoticesModule } from './notices/notices.module';
import { ProtocolsModule } from './protocols/protocols.module';
import { WritingModule } from './referrals/writing.module';
import { UnitsModule } from './units/units.module';
import { WebhooksModule } from './webhooks/webhooks.module';

@Module({
  imports: [
    DesksModule,
    CentraleModule,
    UnitsModule,
    LegAttachmentsModule,
    JourneyDoorsModule,
    FhirModule,
    WritingModule,
    LegLinksModule,
    ProtocolsModule,
    NoticesModule,
    WebhooksModule,
  ],
})
export class ReferralsModule {}
