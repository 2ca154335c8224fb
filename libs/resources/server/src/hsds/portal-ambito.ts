// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { RuleViolation } from '@soglia/kernel';
import { CONFIG, type Config, PublicUnitOfWork } from '@soglia/platform';

export interface Ambito {
  readonly id: string;
  readonly name: string;
}

/** Whose databank everybody sees: the ambito of the settings, or the only one that there is. Several and none chosen: nobody's. */
@Injectable()
export class PortalAmbito {
  private known: Ambito | null = null;

  constructor(
    private readonly unit: PublicUnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async id(): Promise<string> {
    return (await this.read()).id;
  }

  async read(): Promise<Ambito> {
    return (this.known ??= await this.find());
  }

  private async find(): Promise<Ambito> {
    const chosen = this.config.portal.ambitoId;
    const found: { id: string; name_it: string }[] = await this.unit.dataSource.query(
      'select id, name_it from territory.ambito_window where $1::text is null or id = $1 order by id limit 2',
      [chosen],
    );
    const [only, another] = found;
    if (!only || another) throw new RuleViolation('unavailable');
    return { id: only.id, name: only.name_it };
  }
}
