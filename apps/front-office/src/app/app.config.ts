// SPDX-License-Identifier: EUPL-1.2
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { type ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { noticeExpiry } from '@soglia/access-web';
import { PageTitle } from '@soglia/ui';
import { appRoutes } from './app.routes';
import { noticeReachability } from './providers/reachability.interceptor';
import { provideCodeLists } from './providers/code-lists';
import { provideDeskCounts } from './providers/desk-counts';
import { provideDesks } from './providers/desks';
import { provideDeviceDrafts } from './providers/device-drafts';
import { provideNoticeCount } from './providers/notice-count';
import { provideSlots } from './providers/slots';
import { provideViewer } from './providers/viewer';
import { provideWords } from './providers/words';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withInterceptors([noticeReachability, noticeExpiry])),
    provideRouter(appRoutes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' })),
    { provide: TitleStrategy, useExisting: PageTitle },
    provideWords(),
    provideViewer(),
    provideDesks(),
    provideDeskCounts(),
    provideNoticeCount(),
    provideDeviceDrafts(),
    provideCodeLists(),
    ...provideSlots(),
  ],
};
