// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, Injectable, resource } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { FIELD_KEYS } from '@soglia/referrals-domain';
import { ProtocolCalls } from '../calls/protocol-calls';
import type { Named } from '../calls/protocol-shapes';
import { ComuneNames } from '../../shared/comuni/comune-names';
import { datumKey } from './datum-key';
import type { KnownNames } from './fill-in';

const NONE: readonly Named[] = [];

/** What the ids and codes in a protocol are called: agencies, services, comuni, data. One per page. */
@Injectable()
export class BuildNames implements KnownNames {
  private readonly calls = inject(ProtocolCalls);
  private readonly texts = inject(TranslocoService);
  private readonly allAgencies = resource({ loader: () => this.calls.agencies() });
  private readonly allUnits = resource({ loader: () => this.calls.units() });

  readonly agencies = computed(() => (this.allAgencies.hasValue() ? this.allAgencies.value() : NONE));
  readonly units = computed(() => (this.allUnits.hasValue() ? this.allUnits.value() : NONE));
  readonly comuni = inject(ComuneNames).all;

  agency(id: string): string | null {
    return this.agencies().find((each) => each.id === id)?.name ?? null;
  }

  datum(key: string): string | null {
    const known: readonly string[] = FIELD_KEYS;
    return known.includes(key) ? this.texts.translate<string>(datumKey(key)) : null;
  }
}
