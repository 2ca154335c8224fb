// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ATTACHMENT_STATES, type AttachmentState } from '@soglia/kernel';
import type { AttachmentRow } from '../attachment.store';

export class AttachmentDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() type!: string;
  @ApiProperty() bytes!: number;
  @ApiProperty({
    enum: ATTACHMENT_STATES,
    enumName: 'AttachmentState',
    description: 'waiting: cannot be opened yet. refused: never will. unchecked: this house looks at no file',
  })
  state!: AttachmentState;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
}

export class AttachmentsDto {
  @ApiProperty({ type: [AttachmentDto], description: 'Never more than 20' }) items!: AttachmentDto[];
}

export function toAttachmentDto({ id, name, type, bytes, state, received_at }: AttachmentRow): AttachmentDto {
  return { id, name, type, bytes, state, receivedAt: received_at.toISOString() };
}
