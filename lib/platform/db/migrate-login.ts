import { type Client, escapeLiteral } from "pg";

/** The roles that the first migration creates; the login may become any of them and is none by itself. */
export const groupRoles = [
  "app_admin",
  "app_branch",
  "app_village",
  "app_regency",
  "app_judge",
  "app_agent",
  "app_public",
  "app_system",
];

/**
 * Makes the login of DATABASE_URL if it is missing, gives it the password that the URL states and the right to
 * become each group role. Throws when that login could get around row-level security.
 */
export async function ensureLogin(owner: Client, urls: { ownerUrl: string; loginUrl: string }) {
  const url = new URL(urls.loginUrl);
  const name = decodeURIComponent(url.username);
  const database = decodeURIComponent(url.pathname.slice(1));
  if (!name || name === decodeURIComponent(new URL(urls.ownerUrl).username)) {
    throw new Error("DATABASE_URL must name a login of its own, not the owner in DATABASE_OWNER_URL.");
  }
  const login = owner.escapeIdentifier(name);
  const password = escapeLiteral(decodeURIComponent(url.password));
  const found = await owner.query("select 1 from pg_roles where rolname = $1", [name]);
  if (found.rowCount === 0) {
    await owner.query(
      `create role ${login} login noinherit nosuperuser nocreatedb nocreaterole nobypassrls password ${password}`,
    );
  } else {
    await owner.query(`alter role ${login} login noinherit password ${password}`);
  }
  await owner.query(`grant connect on database ${owner.escapeIdentifier(database)} to ${login}`);
  await owner.query(`grant ${groupRoles.join(", ")} to ${login} with inherit false, set true`);
  await refuseTooMighty(owner, name);
}

async function refuseTooMighty(owner: Client, name: string) {
  const { rows } = await owner.query(
    `select 1 from pg_roles r where rolname = $1 and (rolsuper or rolbypassrls or rolcreaterole or
       exists (select 1 from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p')))`,
    [name],
  );
  if (rows.length > 0) {
    throw new Error(`${name} is a superuser, bypasses row-level security or owns tables; use another login.`);
  }
}
