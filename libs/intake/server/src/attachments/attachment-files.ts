// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Config, CONFIG, FileFolder } from '@soglia/platform';

/** The folder of attachments. */
@Injectable()
export class AttachmentFiles extends FileFolder {
  constructor(@Inject(CONFIG) { attachments }: Config) {
    super(attachments.dir, attachments.maxBytes);
  }
}
