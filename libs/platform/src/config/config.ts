// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';

export type QueueConfig = { readonly backend: 'redis'; readonly url: string } | { readonly backend: 'postgres'; readonly url: string };

/** Everything that differs between two installations, read once at boot and then frozen. */
export interface Config {
  readonly mode: 'demo' | 'production';
  readonly http: { readonly host: string; readonly port: number; readonly webRoot: string | null; readonly sessionSecret: string };
  readonly database: { readonly app: string; readonly anonymiser: string; readonly planner: string };
  readonly queue: QueueConfig;
  readonly relay: { readonly retryAfterMs: number };
  readonly logLevel: string;
  /** Version and commit, as stated on every release: `0.1.0+abc1234`. */
  readonly codeVersion: string;
}

/** A setting that is missing or unsafe: one clear line at boot, no stack. */
export class ConfigError extends Error {}

type Env = Readonly<Record<string, string | undefined>>;

/** The secrets that stand in the documentation or in the demo: an installation that holds one is open to everybody. */
const PUBLIC_SECRETS = ['soglia-demo', 'changeme', 'secret', 'soglia'];

export function parseConfig(env: Env): Config {
  const mode = oneOf(env, 'SOGLIA_MODE', ['demo', 'production'], 'production');
  const config: Config = {
    mode,
    http: {
      host: env['HOST'] ?? '127.0.0.1',
      port: wholeNumber(env, 'PORT', 3000),
      webRoot: env['WEB_ROOT'] ?? null,
      sessionSecret: secret(env, 'SESSION_SECRET', mode),
    },
    database: {
      app: databaseUrl(env, 'DATABASE_URL_APP', mode),
      anonymiser: databaseUrl(env, 'DATABASE_URL_ANONYMISER', mode),
      planner: databaseUrl(env, 'DATABASE_URL_PLANNER', mode),
    },
    queue: queue(env, mode),
    relay: { retryAfterMs: wholeNumber(env, 'SOGLIA_RELAY_RETRY_MS', 60_000) },
    logLevel: env['LOG_LEVEL'] ?? 'info',
    codeVersion: [env['npm_package_version'] ?? '0.1.0', env['SOGLIA_COMMIT']].filter(Boolean).join('+'),
  };
  return deepFreeze(config);
}

function queue(env: Env, mode: Config['mode']): QueueConfig {
  return oneOf(env, 'QUEUE_BACKEND', ['redis', 'postgres'], 'redis') === 'redis'
    ? { backend: 'redis', url: required(env, 'REDIS_URL') }
    : { backend: 'postgres', url: databaseUrl(env, 'DATABASE_URL_QUEUE', mode) };
}

function databaseUrl(env: Env, name: string, mode: Config['mode']): string {
  const url = required(env, name);
  const password = URL.canParse(url) ? decodeURIComponent(new URL(url).password) : null;
  if (password === null) throw new ConfigError(`${name} is not a URL: write postgres://user:password@host:5432/database`);
  if (mode === 'production' && PUBLIC_SECRETS.includes(password))
    throw new ConfigError(`${name} holds a password that everybody knows: choose another`);
  return url;
}

function secret(env: Env, name: string, mode: Config['mode']): string {
  const value = required(env, name);
  const known = PUBLIC_SECRETS.some((word) => value.toLowerCase().includes(word)) || new Set(value).size < 8;
  if (mode === 'production' && (value.length < 32 || known)) {
    throw new ConfigError(`${name} is short, default or guessable: set 32 random characters or more (openssl rand -base64 48)`);
  }
  return value.length >= 32 ? value : createHash('sha256').update(value).digest('hex');
}

function required(env: Env, name: string): string {
  const value = env[name];
  if (!value) throw new ConfigError(`${name} is not set`);
  return value;
}

function oneOf<T extends string>(env: Env, name: string, allowed: readonly T[], fallback: T): T {
  const value = env[name] ?? fallback;
  const found = allowed.find((each) => each === value);
  if (!found) throw new ConfigError(`${name} is «${value}»: write one of ${allowed.join(', ')}`);
  return found;
}

function wholeNumber(env: Env, name: string, fallback: number): number {
  const value = Number(env[name] ?? fallback);
  if (!Number.isInteger(value) || value < 0) throw new ConfigError(`${name} is «${env[name]}»: write a whole number`);
  return value;
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) deepFreeze(inner as object);
  return Object.freeze(value);
}
