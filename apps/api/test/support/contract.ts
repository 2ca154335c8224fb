// SPDX-License-Identifier: EUPL-1.2
import type { OpenAPIObject } from '@nestjs/swagger';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly example?: unknown;
  readonly schema?: Schema;
}

export interface Operation {
  readonly method: 'get' | 'put' | 'post' | 'delete' | 'patch';
  /** As the contract writes it: `/api/v1/contacts/{id}`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly type: string; readonly schema: Schema } | null;
  /** Those that the contract names, without `default`. */
  readonly statuses: ReadonlySet<number>;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

export function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const described = item[method];
      if (!described) return [];
      const content = (described.requestBody as { content?: Record<string, { schema: Schema }> } | undefined)?.content ?? {};
      const [type, media] = Object.entries(content)[0] ?? [];
      const body = type && media ? { type, schema: media.schema } : null;
      const statuses = new Set(Object.keys(described.responses).map(Number));
      return [{ method, path, parameters: (described.parameters ?? []) as unknown as Parameter[], body, statuses }];
    }),
  );
}

/** The body that a stranger would build from the examples of the contract. */
export function exampleOf(document: OpenAPIObject, schema: Schema): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.$ref) return exampleOf(document, document.components!.schemas![schema.$ref.split('/').at(-1)!] as Schema);
  if (schema.allOf) return exampleOf(document, schema.allOf[0]!);
  if (schema.items) return [exampleOf(document, schema.items)];
  if (schema.properties) {
    return Object.fromEntries(Object.entries(schema.properties).map(([name, each]) => [name, exampleOf(document, each)]));
  }
  throw new Error(`no example: ${JSON.stringify(schema)}`);
}

/** The example that the contract gives for a parameter, as text. */
export function parameterExample({ example, schema }: Parameter): string {
  const value = example ?? schema?.example;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
