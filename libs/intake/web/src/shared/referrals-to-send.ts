// SPDX-License-Identifier: EUPL-1.2
import { Injectable, signal } from '@angular/core';
import type { SlotReferral } from '@soglia/ui';
import { referralOf } from '../form/form-edits';
import type { RequestForm } from '../form/form-state';

/**
 * What was prepared with a contact and has not arrived yet, by request. The contact's page sends it and keeps it until the server has it;
 * whoever closes the tab before is asked.
 */
@Injectable({ providedIn: 'root' })
export class ReferralsToSend {
  private readonly waiting = signal<ReadonlyMap<string, SlotReferral>>(new Map());

  constructor() {
    addEventListener('beforeunload', (event) => this.waiting().size > 0 && event.preventDefault());
  }

  /** What was prepared with these requests leaves from the page of their contact. */
  add(requests: readonly RequestForm[]): void {
    const prepared = requests.flatMap((request): [string, SlotReferral][] => {
      const referral = referralOf(request);
      return referral ? [[request.id, referral]] : [];
    });
    this.waiting.update((waiting) => new Map([...waiting, ...prepared]));
  }

  of(request: string): SlotReferral | null {
    return this.waiting().get(request) ?? null;
  }

  arrived(request: string): void {
    this.waiting.update((waiting) => new Map([...waiting].filter(([each]) => each !== request)));
  }
}
