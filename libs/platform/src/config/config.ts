// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export type QueueConfig = { readonly backend: 'redis'; readonly url: string } | { readonly backend: 'postgres'; readonly url: string };

/** A program with its arguments, without a shell; the argument `{file}` becomes the file's path. */
export interface ScanConfig {
  readonly argv: readonly string[];
  readonly timeoutMs: number;
}

/** Everything that differs between two installations, read once at boot and then frozen. */
export interface Config {
  readonly mode: 'demo' | 'production';
  readonly http: {
    readonly host: string;
    readonly port: number;
    readonly webRoot: string | null;
    readonly sessionSecret: string;
    /** The proxies whose word about where a request came from is taken. */
    readonly trustedProxies: readonly string[];
  };
  /** What everybody sees: under which address, and whose databank where the house serves more than one ambito (null: the only one). */
  readonly portal: { readonly publicUrl: string; readonly ambitoId: string | null };
  readonly database: { readonly app: string; readonly anonymiser: string; readonly planner: string; readonly public: string };
  readonly queue: QueueConfig;
  readonly relay: { readonly retryAfterMs: number };
  /** Without a server a demo keeps its mail to be looked at, and production lets it wait. */
  readonly mail: { readonly smtpUrl: string | null; readonly from: string };
  /** The largest databank that may be sent in, in bytes. */
  readonly imports: { readonly maxBytes: number };
  /** Where files that come with a contact lie, and what looks at them before anybody may; null: nothing does, and pages say so. */
  readonly attachments: { readonly dir: string; readonly maxBytes: number; readonly scan: ScanConfig | null };
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
      trustedProxies: trustedProxies(env),
    },
    portal: { publicUrl: publicUrl(env), ambitoId: env['SOGLIA_PORTAL_AMBITO'] || null },
    database: {
      app: databaseUrl(env, 'DATABASE_URL_APP', mode),
      anonymiser: databaseUrl(env, 'DATABASE_URL_ANONYMISER', mode),
      planner: databaseUrl(env, 'DATABASE_URL_PLANNER', mode),
      public: databaseUrl(env, 'DATABASE_URL_PUBLIC', mode),
    },
    queue: queue(env, mode),
    relay: { retryAfterMs: wholeNumber(env, 'SOGLIA_RELAY_RETRY_MS', 60_000) },
    mail: mail(env),
    imports: { maxBytes: wholeNumber(env, 'SOGLIA_IMPORT_MAX_BYTES', 512 * 1024 * 1024) },
    attachments: {
      dir: resolve(env['SOGLIA_ATTACHMENTS_DIR'] || attachmentsFallback(mode)),
      maxBytes: wholeNumber(env, 'SOGLIA_ATTACHMENT_MAX_BYTES', 10 * 1024 * 1024),
      scan: scan(env, mode),
    },
    logLevel: env['LOG_LEVEL'] ?? 'info',
    codeVersion: [env['npm_package_version'] ?? '0.1.0', env['SOGLIA_COMMIT']].filter(Boolean).join('+'),
  };
  return deepFreeze(config);
}

/** Where people find the house: what stands in links, mails and exported data. Without a slash at the end. */
function publicUrl(env: Env): string {
  const value = env['PUBLIC_URL'] || `http://localhost:${env['PORT'] ?? 3000}`;
  if (!URL.canParse(value) || !['http:', 'https:'].includes(new URL(value).protocol)) {
    throw new ConfigError('PUBLIC_URL is not an address: write https://welfare.example.it');
  }
  return new URL(value).href.replace(/\/+$/, '');
}

/**
 * Behind a proxy that is not trusted every citizen has the proxy's address, and one who asks too often stops them all. To trust
 * everybody would let anybody write any address: it is not offered.
 */
function trustedProxies(env: Env): readonly string[] {
  const list = (env['SOGLIA_TRUST_PROXY'] || 'loopback').split(',').map((each) => each.trim());
  for (const each of list) {
    const [address = '', bits, more] = each.split('/');
    const most = isIP(address) === 4 ? 32 : 128;
    const isNetwork =
      isIP(address) !== 0 && more === undefined && (bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most));
    if (!isNetwork && !['loopback', 'linklocal', 'uniquelocal'].includes(each)) {
      throw new ConfigError(
        'SOGLIA_TRUST_PROXY is no list of addresses: write loopback, 10.0.0.0/8 or 192.0.2.7, with commas between them',
      );
    }
  }
  return list;
}

function queue(env: Env, mode: Config['mode']): QueueConfig {
  return oneOf(env, 'QUEUE_BACKEND', ['redis', 'postgres'], 'redis') === 'redis'
    ? { backend: 'redis', url: required(env, 'REDIS_URL') }
    : { backend: 'postgres', url: databaseUrl(env, 'DATABASE_URL_QUEUE', mode) };
}

function mail(env: Env): Config['mail'] {
  const smtpUrl = env['SMTP_URL'] || null;
  if (smtpUrl === null) return { smtpUrl, from: env['MAIL_FROM'] ?? 'soglia@localhost' };
  if (!URL.canParse(smtpUrl) || !['smtp:', 'smtps:'].includes(new URL(smtpUrl).protocol)) {
    throw new ConfigError('SMTP_URL is not a mail server: write smtp://user:password@host:587 or smtps://user:password@host:465');
  }
  const from = required(env, 'MAIL_FROM');
  if (!/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(from)) throw new ConfigError('MAIL_FROM is not an address: write one, without a name');
  return { smtpUrl, from };
}

function attachmentsFallback(mode: Config['mode']): string {
  if (mode === 'production') throw new ConfigError('SOGLIA_ATTACHMENTS_DIR is not set: name a folder that api and worker share');
  return join(tmpdir(), 'soglia-attachments');
}

/** What nobody decided is not decided by us: an installation says which program looks at files, or `none`. */
function scan(env: Env, mode: Config['mode']): ScanConfig | null {
  const command = env['SOGLIA_SCAN_COMMAND']?.trim() ?? '';
  if (!command && mode === 'production') {
    throw new ConfigError(
      'SOGLIA_SCAN_COMMAND is not set: write clamdscan --no-summary --fdpass {file}, or none to let files through unchecked',
    );
  }
  if (!command || command === 'none') return null;
  const argv = command.startsWith('[') ? listed(command) : command.split(/\s+/);
  if (!argv.slice(1).includes('{file}')) {
    throw new ConfigError('SOGLIA_SCAN_COMMAND does not say where the file goes: write a program and its arguments, one of them {file}');
  }
  return { argv, timeoutMs: wholeNumber(env, 'SOGLIA_SCAN_TIMEOUT_MS', 120_000) };
}

function listed(command: string): string[] {
  try {
    const argv: unknown = JSON.parse(command);
    if (Array.isArray(argv) && argv.every((each) => typeof each === 'string')) return argv;
  } catch {
    // Said below: what was written is no list.
  }
  throw new ConfigError('SOGLIA_SCAN_COMMAND begins like a list and is none: write ["program", "{file}"]');
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
