// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Section } from '@soglia/intake-domain';
import type { Clock } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK } from '@soglia/platform';
import { Remembered } from './remembered';

type Mandatory = ReadonlyMap<string, ReadonlySet<Section>>;

const NONE: ReadonlySet<Section> = new Set();

/** Which sections each access point must fill. */
@Injectable()
export class SectionsWindow {
  private readonly all: Remembered<Mandatory>;

  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.all = new Remembered(clock, (ambitoId) => this.read(ambitoId));
  }

  async of(ambitoId: string, accessPoint: string): Promise<ReadonlySet<Section>> {
    return (await this.all.of(ambitoId)).get(accessPoint) ?? NONE;
  }

  forget(ambitoId: string): void {
    this.all.forget(ambitoId);
  }

  private read(ambitoId: string): Promise<Mandatory> {
    return this.unit.run(ambitoId, async (tx) => {
      const rows: { code: string; mandatory: Section[] }[] = await tx.query(
        'select code, mandatory from intake.access_point_section where ambito_id = $1',
        [ambitoId],
      );
      return new Map(rows.map(({ code, mandatory }) => [code, new Set(mandatory)]));
    });
  }
}
