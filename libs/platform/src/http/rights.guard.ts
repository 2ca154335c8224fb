// SPDX-License-Identifier: EUPL-1.2
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Permission, RuleViolation } from '@soglia/kernel';
import { recordRefusal } from '../audit/audit';
import { AppUnitOfWork } from '../database/unit-of-work';
import { type ActingRequest, ActorSource } from './actor-source';
import { PUBLIC_REASON, REQUIRED_PERMISSION } from './requires';

/** Closed unless opened: public with a reason, or to whoever holds the route's permission. A refusal is audited. */
@Injectable()
export class RightsGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorSource,
    private readonly unit: AppUnitOfWork,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<string | undefined>(PUBLIC_REASON, context.getHandler())) return true;
    const permission = this.reflector.get<Permission | undefined>(REQUIRED_PERMISSION, context.getHandler());
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const actor = await this.actors.actorOf(request);
    if (!actor) throw new RuleViolation('unauthenticated');
    if (!permission || !actor.permissions.has(permission)) {
      await recordRefusal(this.unit, actor, 'route.refused', null, `${request.method} ${request.routeOptions.url ?? ''}`);
      throw new RuleViolation('forbidden', permission ? { permission } : {});
    }
    request.actor = actor;
    return true;
  }
}
