// SPDX-License-Identifier: EUPL-1.2
import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { ActorSource } from '@soglia/platform';
import { AccountStore } from './account.store';
import { ChangePasswordUseCase } from './change-password.use-case';
import { DescribeSessionQuery } from './describe-session.query';
import { LocalStrategy } from './http/local.strategy';
import { SessionController } from './http/session.controller';
import { SessionMemory } from './http/session-memory';
import { SessionActorSource } from './session-actor-source';
import { SignInAttempts } from './sign-in-attempts';
import { SignInUseCase } from './sign-in.use-case';

@Global()
@Module({
  imports: [PassportModule],
  controllers: [SessionController],
  providers: [
    AccountStore,
    SignInAttempts,
    SignInUseCase,
    ChangePasswordUseCase,
    DescribeSessionQuery,
    LocalStrategy,
    SessionMemory,
    { provide: ActorSource, useClass: SessionActorSource },
  ],
  exports: [ActorSource],
})
export class AccessModule {}
