// SPDX-License-Identifier: EUPL-1.2
import { bootstrapApplication } from '@angular/platform-browser';
import { appConfig } from './app/app.config';
import { Shell } from './app/shell/shell';

bootstrapApplication(Shell, appConfig).catch((cause: unknown) => reportError(cause));
