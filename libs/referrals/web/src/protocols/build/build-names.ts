// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, Injectable, resource, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { FIELD_KEYS } from '@soglia/referrals-domain';
import { ProtocolCalls } from '../calls/protocol-calls';
import type { Named } from '../calls/protocol-shapes';
import { datumKey } from './datum-key';
import type { KnownNames } from './fill-in';

const NONE: readonly Named[] = [];
const BELFIORE = /^[A-Z]\d{3}$/;

/** What the ids and codes in a protocol are called: agencies, services, comuni, data. One per page. */
@Injectable()
export class BuildNames implements KnownNames {
  private readonly calls = inject(ProtocolCalls);
  private readonly texts = inject(TranslocoService);
  private readonly asked = new Set<string>();
  private readonly found = signal<ReadonlyMap<string, string>>(new Map());
  private readonly allAgencies = resource({ loader: () => this.calls.agencies() });
  private readonly allUnits = resource({ loader: () => this.calls.units() });

  readonly agencies = computed(() => (this.allAgencies.hasValue() ? this.allAgencies.value() : NONE));
  readonly units = computed(() => (this.allUnits.hasValue() ? this.allUnits.value() : NONE));
  readonly comuni = this.found.asReadonly();

  agency(id: string): string | null {
    return this.agencies().find((each) => each.id === id)?.name ?? null;
  }

  datum(key: string): string | null {
    const known: readonly string[] = FIELD_KEYS;
    return known.includes(key) ? this.texts.translate<string>(datumKey(key)) : null;
  }

  nameComune(belfiore: string, name: string): void {
    this.found.update((names) => new Map([...names, [belfiore, name]]));
  }

  /** Asks for the names of comuni that are here by their code alone; one that is not found keeps its code. */
  async learnComuni(codes: readonly string[]): Promise<void> {
    const unknown = codes.filter((code) => BELFIORE.test(code) && !this.found().has(code) && !this.asked.has(code));
    for (const code of unknown) {
      this.asked.add(code);
      const match = (await this.calls.comuni(code).catch(() => [])).find(({ belfiore }) => belfiore === code);
      if (match) this.nameComune(code, match.name);
    }
  }
}
