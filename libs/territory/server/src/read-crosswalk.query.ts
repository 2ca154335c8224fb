// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { needCrosswalk, type NeedCrosswalk } from './reference-data';

/** How the needs of this version translate to other schemes. It travels with the program, as the taxonomy does. */
@Injectable()
export class ReadCrosswalkQuery {
  private readonly crosswalk = needCrosswalk();

  execute(): NeedCrosswalk {
    return this.crosswalk;
  }
}
