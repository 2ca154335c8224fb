// SPDX-License-Identifier: EUPL-1.2
// @ts-check

/**
 * Who may depend on whom (docs/adr/0002). Every project carries one `type:` and one `scope:` tag; both constraints hold at once.
 * An empty list of external imports bans all of npm; an absent one bans none.
 */
const SERVER_PACKAGES = [
  '@nestjs/*',
  'typeorm',
  'pg',
  'bullmq',
  'ioredis',
  'fastify',
  '@fastify/*',
  'passport*',
  'class-validator',
  'class-transformer',
  'pino',
  '@node-rs/*',
  'rate-limiter-flexible',
  'connect-pg-simple',
  'csv-parse',
  'csv-parse/*',
  'csv-stringify',
  'csv-stringify/*',
  'date-holidays',
  'ghtml',
  'n3',
  'nodemailer',
  'pdfkit',
  'qrcode-generator',
  'yauzl',
  'yazl',
];

const TYPES = [
  { sourceTag: 'type:kernel', onlyDependOnLibsWithTags: ['type:kernel'], allowedExternalImports: [] },
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:kernel', 'type:domain'], allowedExternalImports: [] },
  {
    sourceTag: 'type:platform',
    onlyDependOnLibsWithTags: ['type:kernel', 'type:domain', 'type:platform'],
    bannedExternalImports: ['@angular/*'],
  },
  {
    sourceTag: 'type:server',
    onlyDependOnLibsWithTags: ['type:kernel', 'type:domain', 'type:platform'],
    bannedExternalImports: ['@angular/*'],
  },
  { sourceTag: 'type:client', onlyDependOnLibsWithTags: [], bannedExternalImports: SERVER_PACKAGES },
  { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:kernel', 'type:ui'], bannedExternalImports: SERVER_PACKAGES },
  {
    sourceTag: 'type:web',
    onlyDependOnLibsWithTags: ['type:kernel', 'type:domain', 'type:ui', 'type:client'],
    bannedExternalImports: SERVER_PACKAGES,
  },
  { sourceTag: 'type:app', onlyDependOnLibsWithTags: ['*'] },
];

const SCOPES = ['access', 'territory', 'intake', 'planning', 'resources', 'referrals'].map((scope) => ({
  sourceTag: `scope:${scope}`,
  onlyDependOnLibsWithTags: [`scope:${scope}`, 'scope:shared'],
}));

/** What each app composes: the browser's front door gets nothing of the server, and the servers' nothing of the browser. */
const APPS = [
  {
    sourceTag: 'door:server',
    onlyDependOnLibsWithTags: ['type:kernel', 'type:domain', 'type:platform', 'type:server'],
    bannedExternalImports: ['@angular/*'],
  },
  {
    sourceTag: 'door:browser',
    onlyDependOnLibsWithTags: ['type:kernel', 'type:domain', 'type:ui', 'type:client', 'type:web'],
    bannedExternalImports: SERVER_PACKAGES,
  },
];

export const constraints = [
  ...TYPES,
  { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
  ...SCOPES,
  { sourceTag: 'scope:app', onlyDependOnLibsWithTags: ['*'] },
  ...APPS,
];

/** The same for tests, which may also state properties. */
export const specConstraints = constraints.map((each) =>
  'allowedExternalImports' in each ? { ...each, allowedExternalImports: ['fast-check'] } : each,
);
