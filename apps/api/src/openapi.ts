// SPDX-License-Identifier: EUPL-1.2
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { SESSION_COOKIE } from '@soglia/access-server';
import { ProblemDto } from './problem.dto';
import { addRefusals, type Operation, refusalResponses } from './refusals';
import { TAGS } from './tags';

const DESCRIPTION = [
  'The front office’s API. Errors are application/problem+json (RFC 9457) with a `code`, `facts` and, for a field, its JSON pointer.',
  'Whoever signs in (`openSession`) gets a session cookie, which every other operation asks for. `x-permission` names what the account’s role must allow; ' +
    'the roles are in `libs/access/domain/src/role.ts`. What an account may not see answers 404, as if it were not there.',
  'PUT under an id made by the caller may be repeated: the same again is harmless. What is there already is changed with `If-Match`, the `ETag` that was read. ' +
    'Lists are `{items, next}`: `next` is the `cursor` of the following page, null at the end.',
].join('\n\n');

const ACCOUNT = {
  name: 'soglia-account',
  in: 'header' as const,
  required: false,
  description: 'The id of the account for which the caller believes to act: when the session is somebody else’s by now, the answer is 401.',
  schema: { type: 'string', format: 'uuid' },
};

/** The contract of /api/v1, made from the controllers. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Soglia')
    .setDescription(DESCRIPTION)
    .setVersion('1.0.0')
    .setLicense('EUPL-1.2', 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
    .addCookieAuth(SESSION_COOKIE)
    .addSecurityRequirements('cookie');
  for (const [name, description] of Object.entries(TAGS)) builder.addTag(name, description);
  const document = SwaggerModule.createDocument(app, builder.build(), { extraModels: [ProblemDto] });
  document.components = { ...document.components, responses: refusalResponses(), parameters: { Account: ACCOUNT } };
  for (const item of Object.values(document.paths))
    for (const method of ['get', 'put', 'post', 'delete', 'patch'] as const) if (item[method]) complete(item[method], method);
  return document;
}

/** What the decorators of a route imply for whoever calls it. */
function complete(operation: Operation, method: string): void {
  addRefusals(operation, method);
  const permission = (operation as { readonly 'x-permission'?: string })['x-permission'];
  if (permission === undefined) {
    operation.security = [];
    return;
  }
  operation.description = [operation.description, `Permission: \`${permission}\`.`].filter(Boolean).join('\n\n');
  operation.parameters = [...(operation.parameters ?? []), { $ref: '#/components/parameters/Account' }];
}

export function serveOpenApi(app: NestFastifyApplication): void {
  let document: OpenAPIObject | null = null;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', async () => (document ??= describeApi(app)));
}
