// SPDX-License-Identifier: EUPL-1.2
import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import { ProblemDto } from './problem.dto';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameters = readonly { readonly name?: string; readonly in?: string }[];

const CONTENT = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } };

/** How the api refuses, for every operation alike; where one has more to say of a status, it says so itself. */
const REFUSALS = {
  default: 'Refused, or failed: the code says which',
  400: 'What was sent cannot be read, or has another shape (`malformed`)',
  401: 'Nobody is signed in, or somebody else than the page believes (`unauthenticated`)',
  403: 'The account may not (`forbidden`), or not yet (`opening-required`), or a browser asked from another site (`wrong-origin`)',
  404: 'It is not there, or not for this account: the two are not told apart (`not-found`)',
  409: 'Another thing stands under this id, or its state does not allow it',
  412: 'It has changed since it was read (`stale`)',
  413: 'Larger than what is taken (`payload-too-large`)',
  415: 'A type that is not taken (`unsupported-media-type`)',
  422: 'Well formed, but against a rule; `errors` name the fields',
  428: 'It is there already: `If-Match` must say which version was read (`precondition-required`)',
  503: 'The database does not answer: nothing was kept by halves, ask again later (`unavailable`)',
} as const;
type Refusal = keyof typeof REFUSALS;

const placeOf = (status: string | number) => `Refused${status === 'default' ? '' : status}`;

export const refusalResponses = () =>
  Object.fromEntries(Object.entries(REFUSALS).map(([status, description]) => [placeOf(status), { description, content: CONTENT }]));

/** The statuses that what is asked for implies: an id may be unknown, a body wrong, a version old. */
function impliedBy(operation: Operation, method: string): Set<Refusal> {
  const parameters = (operation.parameters ?? []) as Parameters;
  const has = (place: string) => parameters.some((each) => each.in === place);
  const changes = method !== 'get';
  return new Set<Refusal>([
    ...(operation['x-permission' as keyof Operation] ? ([401, 403] as const) : []),
    ...(changes ? ([403] as const) : []),
    ...(has('query') || has('path') ? ([400] as const) : []),
    ...(has('path') ? ([404] as const) : []),
    ...(has('path') && changes ? ([409] as const) : []),
    ...(operation.requestBody ? ([400, 413, 415, 422] as const) : []),
    // A body may say which version of something else it rests on.
    ...(operation.requestBody && has('path') ? ([412] as const) : []),
    ...(parameters.some(({ name }) => name === 'If-Match') ? ([409, 412, 428] as const) : []),
    503,
    'default',
  ]);
}

/** Adds the refusals of an operation; one that it describes in its own words keeps them. */
export function addRefusals(operation: Operation, method: string): void {
  const { responses } = operation;
  for (const [status, response] of Object.entries(responses))
    if (Number(status) >= 400 && response && !('$ref' in response)) response.content = CONTENT;
  for (const status of impliedBy(operation, method)) responses[status] ??= { $ref: `#/components/responses/${placeOf(status)}` };
}
