// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import type { DraftRow, DraftSummaryRow } from '../draft.store';
import type { DraftKeyRow } from '../read-draft-key.use-case';
import type { SavedDraft } from '../save-draft.use-case';

export class DraftKeyDto {
  @ApiProperty({ description: '256 random bits in base64, for AES-GCM on the device' }) key!: string;
  @ApiProperty({ format: 'uuid', description: 'Another one: what was kept under the old key does not open any more' }) keyId!: string;
}

export class DraftSummaryDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'date-time' }) openedAt!: string;
  @ApiProperty({ format: 'date-time' }) savedAt!: string;
  @ApiProperty() accessPoint!: string;
  @ApiProperty({ type: String, nullable: true }) label!: string | null;
}

export class DraftsDto {
  @ApiProperty({ type: [DraftSummaryDto], description: 'The last saved first; never more than 50' }) items!: DraftSummaryDto[];
}

export class DraftDto extends DraftSummaryDto {
  @ApiProperty({ type: 'object', additionalProperties: true }) form!: object;
  @ApiProperty({ type: [String], format: 'uuid' }) people!: string[];
}

export class OtherOperatorDto {
  @ApiProperty({ type: String, nullable: true }) displayName!: string | null;
  @ApiProperty({ format: 'date-time', description: 'Since when that draft is there' }) since!: string;
  @ApiProperty({ type: [String], format: 'uuid', description: 'Which of the persons' }) people!: string[];
}

export class SavedDraftDto {
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'date-time' }) savedAt!: string;
  @ApiProperty({ type: [OtherOperatorDto], description: 'Who else wrote about the same persons in the last two minutes' })
  others!: OtherOperatorDto[];
}

export const toDraftKeyDto = ({ key, key_id }: DraftKeyRow): DraftKeyDto => ({ key: key.toString('base64'), keyId: key_id });

export function toDraftSummaryDto({ id, version, opened_at, saved_at, access_point, label }: DraftSummaryRow): DraftSummaryDto {
  return { id, version, openedAt: opened_at.toISOString(), savedAt: saved_at.toISOString(), accessPoint: access_point, label };
}

export function toDraftDto(row: DraftRow): DraftDto {
  return { ...toDraftSummaryDto(row), form: JSON.parse(row.form) as object, people: [...row.people] };
}

export function toSavedDraftDto({ version, saved_at, others }: SavedDraft): SavedDraftDto {
  return {
    version,
    savedAt: saved_at.toISOString(),
    others: others.map(({ display_name, since, people }) => ({
      displayName: display_name,
      since: since.toISOString(),
      people: [...people],
    })),
  };
}
