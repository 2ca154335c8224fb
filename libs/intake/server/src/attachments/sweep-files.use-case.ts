// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK } from '@soglia/platform';
import { AttachmentFiles } from './attachment-files';

const DAY_MS = 86_400_000;
const AT_ONCE = 1_000;

/** Removes files for which no row stands any more: whoever died between the two left one. A day, so that none on its way in is taken. */
@Injectable()
export class SweepFilesUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly files: AttachmentFiles,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<number> {
    const old = await this.files.olderThan(new Date(this.clock.now().getTime() - DAY_MS));
    let removed = 0;
    for (let at = 0; at < old.length; at += AT_ONCE) {
      const some = old.slice(at, at + AT_ONCE);
      const kept: { file: string }[] = await this.unit.dataSource.query('select file from intake.files_kept($1) as file', [some]);
      const known = new Set(kept.map(({ file }) => file));
      const loose = some.filter((file) => !known.has(file));
      await this.files.remove(loose);
      removed += loose.length;
    }
    return removed;
  }
}
