// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Letter, OrientationSourceRow } from '@soglia/kernel';
import { AppUnitOfWork, openLetter, type Tx } from '@soglia/platform';

const COLUMNS = ['ambito_id', 'contact_id', 'position', 'service_id', 'month'] as const satisfies readonly (keyof OrientationSourceRow)[];
const KEPT = COLUMNS.join(', ');

/** Rebuilds what was chosen in one contact from the window as it is now: letters may come twice, or in any order. */
@Injectable()
export class CountOrientationsUseCase {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(messageId: string): Promise<void> {
    await openLetter(this.unit, 'resources.orientations', messageId, (tx, letter) => this.rebuild(tx, letter));
  }

  private async rebuild(tx: Tx, { ambitoId, subjectId }: Letter): Promise<void> {
    // One rebuild of a contact at a time: whoever comes second looks through the window after the first has finished.
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [subjectId]);
    await tx.query('delete from resources.orientation where ambito_id = $1 and contact_id = $2', [ambitoId, subjectId]);
    await tx.query(
      `insert into resources.orientation (${KEPT}) select ${KEPT} from intake.orientation_source where ambito_id = $1 and contact_id = $2`,
      [ambitoId, subjectId],
    );
  }
}
