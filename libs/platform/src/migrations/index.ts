// SPDX-License-Identifier: EUPL-1.2
import { Platform1764500000000 } from './1764500000000-platform';

export const platformMigrations = [Platform1764500000000];
