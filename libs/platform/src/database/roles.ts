// SPDX-License-Identifier: EUPL-1.2
import type { Client } from 'pg';

/** One login role for each kind of reader (docs/adr/0004). The migrator is the owner, whoever that is. */
export const ROLES = {
  app: 'soglia_app',
  anonymiser: 'soglia_anonymiser',
  planner: 'soglia_planner',
  public: 'soglia_public',
  queue: 'soglia_queue',
} as const;

/** Makes the roles that are missing and gives each the password of its URL. Grants come with the migrations. */
export async function ensureRoles(owner: Client, urls: Partial<Record<keyof typeof ROLES, string | undefined>>): Promise<void> {
  // Roles belong to the whole server: two databases migrated at once must not make the same one twice.
  await owner.query('select pg_advisory_lock(7305001)');
  try {
    for (const key of Object.keys(ROLES) as (keyof typeof ROLES)[]) await ensureRole(owner, ROLES[key], urls[key]);
    const { rows } = await owner.query<{ name: string }>('select quote_ident(current_database()) as name');
    await owner.query(`revoke all on database ${rows[0]?.name} from public`);
    await owner.query(`grant connect on database ${rows[0]?.name} to ${Object.values(ROLES).join(', ')}`);
    await owner.query('revoke all on schema public from public');
  } finally {
    await owner.query('select pg_advisory_unlock(7305001)');
  }
}

async function ensureRole(owner: Client, role: string, url: string | undefined): Promise<void> {
  const { rowCount } = await owner.query('select 1 from pg_roles where rolname = $1', [role]);
  if (!rowCount) await owner.query(`create role ${role} login nosuperuser nocreatedb nocreaterole noinherit`);
  const password = url ? decodeURIComponent(new URL(url).password) : '';
  if (password) {
    const { rows } = await owner.query<{ sql: string }>('select format($$alter role %I password %L$$, $1::text, $2::text) as sql', [
      role,
      password,
    ]);
    await owner.query(rows[0]?.sql ?? '');
  }
}
