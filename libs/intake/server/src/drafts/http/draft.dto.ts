// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { NullableText, Uuids } from '@soglia/platform';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsObject, IsString, MaxLength } from 'class-validator';
import type { SaveDraft } from '../save-draft.use-case';

export class SaveDraftDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The page’s own form, at most 200 kB of JSON: the server keeps it and never looks in',
    example: { occurredAt: '2026-09-15T10:31:00+02:00', requests: [{ need: 'D04.01' }] },
  })
  // As it came: a copy would lose keys that an object already has.
  @Transform(({ obj }: { obj: { form: unknown } }) => obj.form)
  @IsObject()
  form!: object;

  @ApiProperty({
    type: [String],
    format: 'uuid',
    maxItems: 20,
    description: 'Whose files it is about: another operator who writes about one of them is named in the answer',
    example: ['b6d3f0a8-1c2e-4d4f-8a6b-5c7d8e9f0a1b'],
  })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Uuids()
  people!: string[];

  @ApiProperty({ example: 'VDA-S6', maxLength: 40 }) @IsString() @MaxLength(40) accessPoint!: string;
  @NullableText(120, { description: 'By which its operator knows it again', example: 'signora al telefono, pasti' }) label!: string | null;

  toCommand(id: string, version: number | null): SaveDraft {
    const { form, people, accessPoint, label } = this;
    return { id, version, form: JSON.stringify(form), people: people, accessPoint, label };
  }
}
