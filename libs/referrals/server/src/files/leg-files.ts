// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type Config, CONFIG, FileFolder } from '@soglia/platform';

/** The folder of files that go with legs, in that of attachments. */
@Injectable()
export class LegFiles extends FileFolder {
  /** Files of contacts, of which copies go along. */
  readonly ofContacts: FileFolder;

  constructor(@Inject(CONFIG) { attachments: { dir, maxBytes } }: Config) {
    super(join(dir, 'legs'), maxBytes);
    this.ofContacts = new FileFolder(dir, maxBytes);
  }
}
