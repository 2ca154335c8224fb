// SPDX-License-Identifier: EUPL-1.2
import { HttpErrorResponse, HttpEventType, type HttpInterceptorFn } from '@angular/common/http';
import { inject, Injector } from '@angular/core';
import { tap } from 'rxjs';
import { Reachability } from './reachability';

/** Every call tells whether the server is there. The injector is asked late: Reachability itself makes calls. */
export const noticeReachability: HttpInterceptorFn = (request, next) => {
  const injector = inject(Injector);
  return next(request).pipe(
    tap({
      next: (event) => event.type === HttpEventType.Response && injector.get(Reachability).answered(),
      error: (failure: unknown) => {
        const silent = failure instanceof HttpErrorResponse && failure.status === 0;
        const reachability = injector.get(Reachability);
        if (silent) reachability.unanswered();
        else reachability.answered();
      },
    }),
  );
};
