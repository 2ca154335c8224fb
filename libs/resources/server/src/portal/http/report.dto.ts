// SPDX-License-Identifier: EUPL-1.2
import { IsOptional, IsString } from 'class-validator';

/** What the form sends. Length is judged where it can be told to whoever typed. */
export class ReportDto {
  @IsOptional()
  @IsString()
  testo?: string;
}
