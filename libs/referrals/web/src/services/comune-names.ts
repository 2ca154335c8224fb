// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable, signal } from '@angular/core';
import { ServiceCalls } from './service-calls';

/** What comuni are called, which services name by their codes. One per page. */
@Injectable()
export class ComuneNames {
  private readonly calls = inject(ServiceCalls);
  private readonly asked = new Set<string>();
  private readonly found = signal<ReadonlyMap<string, string>>(new Map());

  /** One whose name is not known yet is called by its code. */
  of(belfiore: string): string {
    return this.found().get(belfiore) ?? belfiore;
  }

  tell(belfiore: string, name: string): void {
    this.found.update((names) => new Map([...names, [belfiore, name]]));
  }

  async learn(codes: readonly string[]): Promise<void> {
    const unknown = codes.filter((code) => !this.asked.has(code));
    for (const code of unknown) {
      this.asked.add(code);
      const match = (await this.calls.comuni(code).catch(() => [])).find(({ belfiore }) => belfiore === code);
      if (match) this.tell(code, match.name);
    }
  }
}
