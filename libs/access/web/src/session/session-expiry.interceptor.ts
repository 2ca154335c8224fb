// SPDX-License-Identifier: EUPL-1.2
import { HttpErrorResponse, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';
import { CurrentSession } from './current-session';

const ACCOUNT = 'soglia-account';

/** Two tabs share the session's cookie: a page whose operator somebody else has replaced must not act in that name. */
function inOwnName(request: HttpRequest<unknown>, account: string | undefined): HttpRequest<unknown> {
  return account ? request.clone({ setHeaders: { [ACCOUNT]: account } }) : request;
}

/** On `/session` itself a 401 answers a question ("who am I?", "is this my password?"); anywhere else the session is over. */
export const noticeExpiry: HttpInterceptorFn = (request, next) => {
  const session = inject(CurrentSession);
  return next(inOwnName(request, session.session()?.account.id)).pipe(
    tap({
      error: (failure: unknown) => {
        const refused = failure instanceof HttpErrorResponse && failure.status === 401;
        if (refused && !request.url.endsWith('/session')) session.expire();
      },
    }),
  );
};
