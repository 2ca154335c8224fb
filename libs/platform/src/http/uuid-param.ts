// SPDX-License-Identifier: EUPL-1.2
import { type ArgumentMetadata, Injectable, ParseUUIDPipe } from '@nestjs/common';
import { fieldViolation } from '@soglia/kernel';

/** Ids are compared as text in places: upper and lower case are one id, and the lower one is kept. */
@Injectable()
class LowerUuidPipe extends ParseUUIDPipe {
  override async transform(value: string, metadata: ArgumentMetadata): Promise<string> {
    return (await super.transform(value, metadata)).toLowerCase();
  }
}

/** The id in an address, whatever its version, in lower case. */
export const uuidParam = () => new LowerUuidPipe({ exceptionFactory: () => fieldViolation('malformed', '/id') });
