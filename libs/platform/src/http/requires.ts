// SPDX-License-Identifier: EUPL-1.2
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Permission } from '@soglia/kernel';

export const REQUIRED_PERMISSION = 'soglia:required-permission';
export const PUBLIC_REASON = 'soglia:public-reason';

/** Opens a route to whoever holds the permission, and says so in the contract. A route with neither this nor `@Public` answers 403. */
export const Requires = (permission: Permission) =>
  applyDecorators(SetMetadata(REQUIRED_PERMISSION, permission), ApiExtension('x-permission', permission));

/** Opens a route to everybody, and says why. */
export const Public = (reason: string) => SetMetadata(PUBLIC_REASON, reason);
