// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, UseGuards } from '@nestjs/common';
import {
  ApiBody,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, CONFIG, type Config, CurrentActor, Public, recordAudit, Requires } from '@soglia/platform';
import type { FastifyRequest } from 'fastify';
import type { Account } from '../account.entity';
import { ChangePasswordUseCase } from '../change-password.use-case';
import { DescribeSessionQuery } from '../describe-session.query';
import { LocalGuard } from './local.strategy';
import { SessionMemory } from './session-memory';
import { ChangePasswordDto, SessionDto, SignInDto } from './session.dto';

const TOO_MANY = 'Too many attempts (`too-many-attempts`): `Retry-After` says in how many seconds';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly describe: DescribeSessionQuery,
    private readonly changePassword: ChangePasswordUseCase,
    private readonly unit: AppUnitOfWork,
    private readonly sessions: SessionMemory,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @HttpCode(200)
  @Public('nobody is signed in before signing in')
  @UseGuards(LocalGuard)
  @ApiOperation({ operationId: 'openSession', summary: 'Sign in' })
  @ApiBody({ type: SignInDto })
  @ApiOkResponse({ type: SessionDto })
  @ApiUnauthorizedResponse({ description: 'No such account, or another password (`wrong-credentials`)' })
  @ApiTooManyRequestsResponse({ description: TOO_MANY })
  async open(@Req() request: FastifyRequest & { user: Account }, @Body() _shape: SignInDto): Promise<SessionDto> {
    const { id: accountId, ambitoId } = request.user;
    // A new session id at sign-in: one planted before (session fixation) is worth nothing.
    await request.session.regenerate();
    request.session.accountId = accountId;
    request.session.ambitoId = ambitoId;
    return this.view({ accountId, ambitoId });
  }

  @Get()
  @Requires('session.own')
  @ApiOperation({ operationId: 'readSession', summary: 'Who is signed in' })
  @ApiOkResponse({ type: SessionDto })
  read(@CurrentActor() actor: Actor): Promise<SessionDto> {
    return this.view(actor);
  }

  @Delete()
  @HttpCode(204)
  @Requires('session.own')
  @ApiOperation({ operationId: 'closeSession', summary: 'Sign out' })
  @ApiNoContentResponse()
  async close(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<void> {
    await this.unit.run(actor.ambitoId, (tx) => recordAudit(tx, actor, 'session.closed', actor.accountId));
    await request.session.destroy();
  }

  @Put('password')
  @HttpCode(204)
  @Requires('session.own')
  @ApiOperation({ operationId: 'changePassword', summary: 'Change one’s own password' })
  @ApiNoContentResponse()
  @ApiTooManyRequestsResponse({ description: TOO_MANY })
  async change(@CurrentActor() actor: Actor, @Body() body: ChangePasswordDto, @Req() request: FastifyRequest): Promise<void> {
    const { currentPassword, newPassword } = body;
    await this.changePassword.execute(actor, { currentPassword, newPassword, sessionId: request.session.sessionId });
    this.sessions.forgetAccount(actor.accountId);
  }

  private async view(actor: Pick<Actor, 'accountId' | 'ambitoId'>): Promise<SessionDto> {
    const { account, agency, accessPoints, permissions } = await this.describe.execute(actor);
    return { account, agency, accessPoints: [...accessPoints], permissions: [...permissions], mode: this.config.mode };
  }
}
