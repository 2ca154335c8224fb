// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';

/** That a contact is safe: nothing of it travels back, a counter's screen already shows it. */
export class ContactReceiptDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
}
