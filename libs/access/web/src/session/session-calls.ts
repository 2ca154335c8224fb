// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  Api,
  changePassword,
  type ChangePasswordDto,
  closeSession,
  openSession,
  readSession,
  type SessionDto,
  type SignInDto,
} from '@soglia/api-client';

export type Session = SessionDto;
export type Credentials = SignInDto;

/** The calls of the session, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class SessionCalls {
  private readonly api = inject(Api);

  open(body: Credentials): Promise<Session> {
    return this.api.invoke(openSession, { body });
  }

  read(): Promise<Session> {
    return this.api.invoke(readSession);
  }

  close(): Promise<void> {
    return this.api.invoke(closeSession);
  }

  changePassword(body: ChangePasswordDto): Promise<void> {
    return this.api.invoke(changePassword, { body });
  }
}
