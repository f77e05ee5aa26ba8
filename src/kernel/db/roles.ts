import { type Kysely, sql } from 'kysely';
import type { DB } from '../../../db/types.ts';
import { DatabaseRefusal } from './refusal.ts';
import { runScript } from './script.ts';

/** The unprivileged role of every request: owns nothing, signs in nowhere, and no policy lets it pass unasked. */
export const appRole = 'tsumugi_app';

/**
 * Roles belong to the whole server, so two databases may make them at the same moment: the loser goes on.
 * Plain GRANT is the one form PostgreSQL 15 to 18 share. From 16 on a role's maker may administer it but not
 * yet `set role` to it; this grant, which carries SET by default, gives that.
 */
const script = `
do $$ begin
  if to_regrole('${appRole}') is null then
    create role ${appRole} nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant ${appRole} to %I', current_user);
  end if;
end $$;`;

const canTakeRole = sql<{ able: boolean }>`
  select case when current_setting('server_version_num')::int >= 160000
    then pg_has_role(current_user, ${appRole}, 'SET') else pg_has_role(current_user, ${appRole}, 'MEMBER') end as able`;

async function isAble(tx: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regrole(${appRole}) is not null as there`.execute(
    tx,
  );
  return rows[0]?.there === true && (await canTakeRole.execute(tx)).rows[0]?.able === true;
}

/**
 * Makes the role `tsumugi_app` if it is missing and lets the keeper (the role we signed in as) take it.
 * The keeper needs CREATEROLE for that, once, or a DBA who did it beforehand; superuser it need not be.
 * Refuses with the statements a DBA can run when neither holds.
 */
export async function ensureRoles(tx: Kysely<DB>): Promise<void> {
  if (await isAble(tx)) return;
  try {
    await runScript(tx, script);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '42501')) throw error;
    throw new DatabaseRefusal(
      `データベースの役割 ${appRole} を用意できません。管理者の方は次の文を実行してください： ` +
        `create role ${appRole} nologin; grant ${appRole} to <接続に使う利用者>;`,
      { cause: error },
    );
  }
}
