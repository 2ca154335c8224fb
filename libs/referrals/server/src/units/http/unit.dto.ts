// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CalendarDay, Nullable, NullableText, PageDto, Uuid, Uuids } from '@soglia/platform';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import type { UnitRow } from '../unit.store';

const BELFIORE = /^[A-Z]\d{3}$/;
const MOST_PLACES = 9_999;

export class ListUnitsDto extends PageDto {
  @ApiPropertyOptional({ enum: ['mine', 'all'], default: 'all', example: 'all' }) @IsOptional() @IsIn(['mine', 'all']) agency?:
    | 'mine'
    | 'all';
}

export class WriteUnitDto {
  @ApiProperty({ format: 'uuid', example: '00000000-0000-4000-9000-0000000000a1' }) @Uuid() agencyId!: string;
  @ApiProperty({ minLength: 2, maxLength: 120, example: 'Servizio di assistenza domiciliare' })
  @IsString()
  @Length(2, 120)
  @Matches(/\S/)
  name!: string;
  @ApiProperty({ type: String, nullable: true, pattern: BELFIORE.source, description: 'Where it works: Belfiore code', example: 'A326' })
  @Nullable()
  @Matches(BELFIORE)
  comune!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'email',
    maxLength: 254,
    description: 'An office’s, never a person’s own',
    example: 'domiciliare@ente.example',
  })
  @Nullable()
  @IsEmail()
  email!: string | null;
  @NullableText(40, { example: '0165 555 010' }) phone!: string | null;
  @ApiProperty({ description: 'Nobody there has an account: they act through links', example: false }) @IsBoolean() byLink!: boolean;
  @ApiProperty({ type: [String], description: 'Comuni that it serves (Belfiore); none = the whole ambito', example: ['A326'] })
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(BELFIORE, { each: true })
  comuni!: string[];
  @ApiProperty({ type: [String], format: 'uuid', description: 'Cards of the databank that it delivers', example: [] })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Uuids()
  services!: string[];
  @ApiProperty({ example: true }) @IsBoolean() active!: boolean;
}

export class WriteCapacityDto {
  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: MOST_PLACES, example: 1 })
  @Nullable()
  @IsInt()
  @Min(0)
  @Max(MOST_PLACES)
  freePlaces!: number | null;
  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: MOST_PLACES, example: 3 })
  @Nullable()
  @IsInt()
  @Min(0)
  @Max(MOST_PLACES)
  waiting!: number | null;
}

/** A service of an agency that receives referrals. */
export class UnitDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ minimum: 1 }) version!: number;
  @ApiProperty({ format: 'uuid' }) agencyId!: string;
  @ApiProperty() agencyName!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) comune!: string | null;
  @ApiProperty({ type: String, nullable: true }) email!: string | null;
  @ApiProperty({ type: String, nullable: true }) phone!: string | null;
  @ApiProperty() byLink!: boolean;
  @ApiProperty({ type: [String] }) comuni!: string[];
  @ApiProperty({ type: [String] }) services!: string[];
  @ApiProperty({ type: Number, nullable: true }) freePlaces!: number | null;
  @ApiProperty({ type: Number, nullable: true }) waiting!: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When places were last said' }) capacityAt!: string | null;
  @ApiProperty() active!: boolean;
  @ApiProperty({ description: 'Whether whoever asks may write it' }) mine!: boolean;
}

export class UnitsDto {
  @ApiProperty({ type: [UnitDto] }) items!: UnitDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export function toUnitDto(row: UnitRow): UnitDto {
  return {
    id: row.id,
    version: row.version,
    agencyId: row.agency_id,
    agencyName: row.agency_name ?? '',
    name: row.name,
    comune: row.comune,
    email: row.email,
    phone: row.phone,
    byLink: row.by_link,
    comuni: [...row.comuni],
    services: [...row.services],
    freePlaces: row.free_places,
    waiting: row.waiting,
    capacityAt: row.capacity_at?.toISOString() ?? null,
    active: row.active,
    mine: row.mine,
  };
}

export class ListClosuresDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'One’s own agency when not said', example: '00000000-0000-4000-9000-0000000000a1' })
  @IsOptional()
  @IsUUID()
  agency?: string;
}

export class WriteClosureDto {
  @ApiProperty({ format: 'uuid', example: '00000000-0000-4000-9000-0000000000a1' }) @Uuid() agencyId!: string;
  @ApiProperty({ format: 'date', example: '2026-12-24' }) @CalendarDay() firstDay!: string;
  @ApiProperty({ format: 'date', example: '2026-12-31' }) @CalendarDay() lastDay!: string;
  @ApiProperty({ minLength: 2, maxLength: 120, example: 'Chiusura di fine anno' }) @IsString() @Length(2, 120) @Matches(/\S/) name!: string;
}

export class ClosureDto extends WriteClosureDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
}

export class ClosuresDto {
  @ApiProperty({ type: [ClosureDto], description: 'From today on, at most 200' }) items!: ClosureDto[];
}
