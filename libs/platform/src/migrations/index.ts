// SPDX-License-Identifier: EUPL-1.2
import { Platform1764500000000 } from './1764500000000-platform';
import { MailLinks1764600000000 } from './1764600000000-mail-links';

export const platformMigrations = [Platform1764500000000, MailLinks1764600000000];
