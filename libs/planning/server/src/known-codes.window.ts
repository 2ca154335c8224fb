// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { KnownCodes } from '@soglia/planning-domain';
import type { Tx } from '@soglia/platform';

/** The codes that a table shows even when nobody fell there, as the territory publishes them. */
@Injectable()
export class KnownCodesWindow {
  async of(tx: Tx, ambitoId: string): Promise<KnownCodes> {
    const codes: { list: string; code: string }[] = await tx.query(
      "select list, code from territory.code_window where ambito_id = $1 and parent is null and list in ('area', 'need', 'channel') order by code",
      [ambitoId],
    );
    const subAmbiti: { code: string }[] = await tx.query(
      'select distinct sub_ambito as code from territory.comune_window where ambito_id = $1 order by 1',
      [ambitoId],
    );
    const list = (name: string) => codes.filter((each) => each.list === name).map(({ code }) => code);
    return { subAmbiti: subAmbiti.map(({ code }) => code), areas: list('area'), needs: list('need'), channels: list('channel') };
  }
}
