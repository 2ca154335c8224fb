// SPDX-License-Identifier: EUPL-1.2
import type {
  ProtocolChangeDto,
  ProtocolCheckDto,
  ProtocolDto,
  ProtocolSectionDto,
  ProtocolSummaryDto,
  ProtocolVersionDto,
  ProtocolVersionLineDto,
} from '@soglia/api-client';

export type ProtocolLine = ProtocolSummaryDto;
export type Protocol = ProtocolDto;
export type VersionLine = ProtocolVersionLineDto;
export type ProtocolVersion = ProtocolVersionDto;
export type ProtocolSection = ProtocolSectionDto;
export type ProtocolChange = ProtocolChangeDto;
export type Checked = ProtocolCheckDto;

/** What was seen of a version when it is changed. */
export type Seen = Pick<ProtocolVersion, 'id' | 'version'>;

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly group?: string;
}
