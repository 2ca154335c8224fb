// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { type Role, ROLE_PERMISSIONS } from '@soglia/access-domain';
import { type Permission, PERMISSIONS } from '@soglia/kernel';
import { IsString, MaxLength, MinLength } from 'class-validator';

export class SignInDto {
  @ApiProperty({ example: 'sportello', maxLength: 100 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  username!: string;

  @ApiProperty({ example: 'soglia-demo', maxLength: 128 })
  @IsString()
  @MinLength(1)
  @MaxLength(128)
  password!: string;
}

export class ChangePasswordDto {
  @ApiProperty({ example: 'soglia-demo', maxLength: 128 })
  @IsString()
  @MinLength(1)
  @MaxLength(128)
  currentPassword!: string;

  @ApiProperty({ example: 'una frase lunga e nuova', maxLength: 128 })
  @IsString()
  @MinLength(1)
  @MaxLength(128)
  newPassword!: string;
}

export class SessionAccountDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() username!: string;
  @ApiProperty() displayName!: string;
  @ApiProperty({ enum: Object.keys(ROLE_PERMISSIONS), enumName: 'Role' }) role!: Role;
}

export class SessionAgencyDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class SessionComuneDto {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
}

export class SessionAccessPointDto {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: SessionComuneDto, nullable: true, description: 'where it is, when it is in one comune' })
  comune!: SessionComuneDto | null;
}

export class SessionDto {
  @ApiProperty({ type: SessionAccountDto }) account!: SessionAccountDto;
  @ApiProperty({ type: SessionAgencyDto, nullable: true }) agency!: SessionAgencyDto | null;
  @ApiProperty({ type: [SessionAccessPointDto] }) accessPoints!: SessionAccessPointDto[];
  @ApiProperty({ enum: PERMISSIONS, enumName: 'Permission', isArray: true }) permissions!: Permission[];
  @ApiProperty({ enum: ['demo', 'production'], enumName: 'Mode' }) mode!: 'demo' | 'production';
}
