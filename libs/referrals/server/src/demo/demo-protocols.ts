// SPDX-License-Identifier: EUPL-1.2
import type { ProtocolContent } from '@soglia/referrals-domain';
import { DEMO_VERSION } from './demo-ids';
import { BISOGNI_PRIMARI } from './protocols/bisogni-primari';
import { LAVORO } from './protocols/lavoro';
import { PRONTO_INTERVENTO } from './protocols/pronto-intervento';
import { PUA_UVM, PUA_UVM_BEFORE } from './protocols/pua-uvm';
import { SCUOLA_MINORI } from './protocols/scuola-minori';

export interface DemoVersion {
  readonly id: string;
  readonly protocolId: string;
  readonly code: string;
  readonly number: number;
  readonly from: string;
  readonly to: string | null;
  readonly changeNote: string | null;
  readonly content: ProtocolContent;
}

const only = (place: number, id: string, code: string, content: ProtocolContent): DemoVersion => ({
  ...{ id, protocolId: `a0000000-0000-4000-8000-0000000004${String(place).padStart(2, '0')}`, code, content },
  ...{ number: 1, from: '2025-01-01', to: null, changeNote: null },
});

/** Five protocols of the demo, real in shape and invented in everything else; the first has replaced an earlier version. */
export const DEMO_PROTOCOLS: readonly DemoVersion[] = [
  { ...only(1, DEMO_VERSION.puaUvmBefore, 'PUA-UVM', PUA_UVM_BEFORE), to: '2026-01-01' },
  {
    ...only(1, DEMO_VERSION.puaUvm, 'PUA-UVM', PUA_UVM),
    ...{
      number: 2,
      from: '2026-01-01',
      changeNote: 'Due giorni invece di quattro per decidere; percorso urgente; anche la Domiciliarità riceve.',
    },
  },
  only(2, DEMO_VERSION.scuolaMinori, 'SCUOLA-MINORI', SCUOLA_MINORI),
  only(3, DEMO_VERSION.bisogniPrimari, 'BISOGNI-PRIMARI', BISOGNI_PRIMARI),
  only(4, DEMO_VERSION.lavoro, 'LAVORO', LAVORO),
  only(5, DEMO_VERSION.prontoIntervento, 'PRONTO-INTERVENTO', PRONTO_INTERVENTO),
];
