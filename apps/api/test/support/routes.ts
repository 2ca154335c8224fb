// SPDX-License-Identifier: EUPL-1.2
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PUBLIC_REASON, REQUIRED_PERMISSION } from '@soglia/platform';

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly permission: string | undefined;
  readonly publicReason: string | undefined;
}

/** Every route of every controller, as Nest itself knows them. */
export function routesOf(app: NestFastifyApplication): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype),
  );
  const routes = controllers.flatMap((controller) => {
    const base = String(Reflect.getMetadata(PATH_METADATA, controller as object));
    const prototype = (controller as { prototype: Record<string, unknown> }).prototype;
    return Object.getOwnPropertyNames(prototype)
      .map((name) => prototype[name])
      .filter((handler): handler is () => unknown => typeof handler === 'function' && Reflect.hasMetadata(METHOD_METADATA, handler))
      .map((handler) => ({
        method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? '?',
        path: `/${[base, String(Reflect.getMetadata(PATH_METADATA, handler))].join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
        permission: Reflect.getMetadata(REQUIRED_PERMISSION, handler) as string | undefined,
        publicReason: Reflect.getMetadata(PUBLIC_REASON, handler) as string | undefined,
      }));
  });
  return routes.sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`));
}
