// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { isMinorOn, mayBeMinorOn } from '@soglia/intake-domain';
import { type Actor, type Clock, romeDay, RuleViolation } from '@soglia/kernel';
import { CLOCK, type Tx } from '@soglia/platform';
import { ResponsibilityWindow } from '../households/responsibility-window';
import { requireOpening } from '../protection/require-opening';

export interface Requester {
  readonly kind: 'self' | 'holder' | 'other';
  /** The file of the holder. */
  readonly holder: string | null;
}

interface SubjectRow {
  readonly protected: boolean;
  readonly identification: string;
  readonly birthDate: string | null;
  readonly birthYear: number | null;
}

/**
 * Whether a person's data may be handed to whoever asks. A minor's only to who holds responsibility and is not suspended; an adult's to
 * the adult or to somebody with a mandate; nobody's who never said a name; a protected file's when it has been opened.
 */
@Injectable()
export class HandOut {
  constructor(
    private readonly responsibility: ResponsibilityWindow,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async require(tx: Tx, actor: Actor, personId: string, { kind, holder }: Requester): Promise<void> {
    const [person]: SubjectRow[] = await tx.query(
      `select protected, identification, birth_date::text as "birthDate", birth_year as "birthYear"
         from intake.person p
        where ambito_id = $1 and id = $2 and merged_into is null
          and (protected or exists (select 1 from intake.contact_person cp join intake.contact c on c.ambito_id = cp.ambito_id and c.id = cp.contact_id
                                     where cp.ambito_id = $1 and cp.person_id = p.id and c.agency_id = $3))`,
      [actor.ambitoId, personId, actor.agencyId],
    );
    if (!person) throw new RuleViolation('not-found');
    if (person.protected) await requireOpening(tx, actor, personId);
    if (person.identification === 'anonymous') throw new RuleViolation('person-anonymous');
    if (kind === 'holder') return this.responsibility.requireMayReceive(tx, actor, personId, holder);
    const isChild = kind === 'self' ? isMinorOn : mayBeMinorOn;
    if (isChild(person, romeDay(this.clock.now()))) throw new RuleViolation('not-responsible');
  }
}
