// SPDX-License-Identifier: EUPL-1.2
import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';
import { CurrentSession } from './current-session';

/** On `/session` itself a 401 answers a question ("who am I?", "is this my password?"); anywhere else the session is over. */
export const noticeExpiry: HttpInterceptorFn = (request, next) => {
  const session = inject(CurrentSession);
  return next(request).pipe(
    tap({
      error: (failure: unknown) => {
        const refused = failure instanceof HttpErrorResponse && failure.status === 401;
        if (refused && !request.url.endsWith('/session')) session.expire();
      },
    }),
  );
};
