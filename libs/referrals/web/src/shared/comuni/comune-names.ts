// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable, signal } from '@angular/core';
import { ComuniCalls } from './comuni-calls';

const BELFIORE = /^[A-Z]\d{3}$/;

/** What comuni are called that are known by their codes alone. One per page. */
@Injectable()
export class ComuneNames {
  private readonly calls = inject(ComuniCalls);
  private readonly asked = new Set<string>();
  private readonly found = signal<ReadonlyMap<string, string>>(new Map());
  readonly all = this.found.asReadonly();

  /** One whose name is not known yet is called by its code. */
  of(belfiore: string): string {
    return this.found().get(belfiore) ?? belfiore;
  }

  tell(belfiore: string, name: string): void {
    this.found.update((names) => new Map([...names, [belfiore, name]]));
  }

  /** Asks for names that are not known; one that is not found keeps its code. */
  async learn(codes: readonly string[]): Promise<void> {
    const unknown = codes.filter((code) => BELFIORE.test(code) && !this.found().has(code) && !this.asked.has(code));
    for (const code of unknown) {
      this.asked.add(code);
      const match = (await this.calls.search(code).catch(() => [])).find(({ belfiore }) => belfiore === code);
      if (match) this.tell(code, match.name);
    }
  }
}
