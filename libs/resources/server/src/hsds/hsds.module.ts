// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { HsdsController } from './hsds.controller';
import { ListHsdsQuery } from './list-hsds.query';
import { PortalAmbito } from './portal-ambito';
import { ReadHsdsQuery } from './read-hsds.query';

/** The databank for other systems, by the standard. */
@Module({
  controllers: [HsdsController],
  providers: [PortalAmbito, ListHsdsQuery, ReadHsdsQuery],
  exports: [PortalAmbito],
})
export class HsdsModule {}
