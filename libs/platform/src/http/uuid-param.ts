// SPDX-License-Identifier: EUPL-1.2
import { ParseUUIDPipe } from '@nestjs/common';
import { fieldViolation } from '@soglia/kernel';

/** The id in an address, whatever its version. */
export const uuidParam = () => new ParseUUIDPipe({ exceptionFactory: () => fieldViolation('malformed', '/id') });
