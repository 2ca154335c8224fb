// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { checkCharacter } from '@soglia/kernel';

export interface InventedContact {
  readonly id: string;
  readonly body: {
    readonly accessPoint: string;
    readonly occurredAt: string;
    readonly channel: string;
    readonly interlocutor: string;
    readonly person: { codiceFiscale: string | null; sex: 'F' | 'M' | null; birthYear: number | null; comune: string | null };
    readonly requests: readonly { need: string; area: string; urgency: string; outcome: string; gapReason: string | null }[];
  };
}

const pick = <T>(all: readonly T[], n: number) => all[n % all.length]!;
const DAY_MS = 86_400_000;

/** Nobody: six letters that make no name, and the right check character. */
export function inventCodiceFiscale(n: number): string {
  const letters = [5, 4, 3, 2, 1, 0].map((place) => pick([...'BCDFGLMNPR'], Math.floor(n / 10 ** place))).join('');
  const first15 = `${letters}${String(40 + (n % 50))}A${String(10 + (n % 15))}A326`;
  return first15 + checkCharacter(first15);
}

/** The n-th contact at the counter of Châtillon: one in nine anonymous, one in five with two requests, two contacts a person. */
export function inventContact(n: number, now = Date.now()): InventedContact {
  const anonymous = n % 9 === 0;
  const request = (m: number) => {
    const outcome = pick(['INFO', 'RISPOSTA_DIRETTA', 'APPUNTAMENTO_SSP', 'NESSUNA_RISPOSTA', 'PIS'], m);
    return {
      need: pick(['D04.01', 'D02.01', 'D03.01', 'D01.01'], m),
      area: pick(['ELD', 'FAM', 'POV'], m),
      urgency: pick(['ORDINARY', 'DEFERRABLE'], m),
      outcome,
      gapReason: outcome === 'NESSUNA_RISPOSTA' ? 'NO_CAPACITY' : null,
    };
  };
  return {
    id: randomUUID(),
    body: {
      accessPoint: 'VDA-S6',
      occurredAt: new Date(now - (1 + (n % 300)) * DAY_MS).toISOString(),
      channel: pick(['IN_PERSON', 'PHONE', 'EMAIL'], n),
      interlocutor: pick(['SELF', 'RELATIVE'], n),
      person: {
        codiceFiscale: anonymous ? null : inventCodiceFiscale(n >> 1),
        sex: null,
        birthYear: null,
        comune: pick(['C294', 'A326', null], n),
      },
      requests: n % 5 === 0 ? [request(n), request(n + 1)] : [request(n)],
    },
  };
}
