// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { fieldViolation, RuleViolation } from '@soglia/kernel';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import type { Account } from '../account.entity';
import { SignInUseCase } from '../sign-in.use-case';

/** Passport's local strategy: the use case decides, passport only carries. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(private readonly signIn: SignInUseCase) {
    super({ usernameField: 'username', passwordField: 'password', session: false, passReqToCallback: true });
  }

  async validate(request: FastifyRequest, username: unknown, password: unknown): Promise<Account> {
    // Guards run before the validation of shapes, so this one looks at its two fields by itself.
    if (!isCredential(username)) throw fieldViolation('malformed', '/username');
    if (!isCredential(password)) throw fieldViolation('malformed', '/password');
    return this.signIn.execute({ username, password, address: request.ip });
  }
}

const isCredential = (value: unknown): value is string => typeof value === 'string' && value.length <= 128 && !value.includes('\0');

/** Credentials that are missing are wrong ones: the answer says no more than that. */
@Injectable()
export class LocalGuard extends AuthGuard('local') {
  override handleRequest<T>(error: unknown, account: T | false): T {
    if (error) throw error;
    if (!account) throw new RuleViolation('wrong-credentials');
    return account;
  }
}
