import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { pool, prisma, read } from "@/lib/platform/database";
import { changePassword } from "./commands/change-password";
import { endOtherSessions } from "./commands/end-other-sessions";
import { endSession } from "./commands/end-session";
import { signIn } from "./commands/sign-in";
import { signOut } from "./commands/sign-out";
import { hashPassword, passwordFits } from "./password";
import { loadSession } from "./queries/load-session";
import { readOwnSessions } from "./queries/read-own-sessions";
import { makeAccount, type TestAccount, testPassword } from "./testing/accounts";

/** What sign-in waits for and works on is written down here, because tests do not look at the clock. */
const { waits, verified } = vi.hoisted(() => ({ waits: [] as number[], verified: [] as string[] }));
vi.mock("node:timers/promises", () => ({ setTimeout: async (ms: number) => waits.push(ms) }));
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  const verify: typeof real.verify = (hash, ...rest) => {
    verified.push(String(hash));
    return real.verify(hash, ...rest);
  };
  return { ...real, verify };
});

const attempt = (username: string, password: string, more: { address?: string; replacedSessionId?: string } = {}) =>
  signIn(
    {
      requestId: randomUUID(),
      address: more.address ?? randomUUID(),
      userAgent: "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0",
      replacedSessionId: more.replacedSessionId ?? null,
    },
    { username, password },
  );

async function signedIn(account: TestAccount, password = testPassword) {
  const result = await attempt(account.username, password);
  if (!result.ok) throw new Error("sign-in failed");
  const session = await loadSession(result.value.sessionId);
  if (!session) throw new Error("no session");
  return { ...session, context: { actor: session.actor, requestId: randomUUID(), now: new Date() } };
}

const officer = () => makeAccount({ role: "officer", areaIds: ["30"] });
const refused = { ok: false, failures: [{ code: "access.sign_in_refused", kind: "unauthenticated" }] };
const sql = (text: string, ...values: unknown[]) => pool().query(text, values);

it("does the same work on an account that does not exist as on one that does", async () => {
  verified.length = 0;
  const hash = await hashPassword(testPassword);
  await passwordFits("wrong", hash);
  await passwordFits("wrong", null);
  const costs = verified.map((one) => one.split("$").slice(0, 4).join("$"));
  expect(costs).toEqual(["$argon2id$v=19$m=19456,t=2,p=1", "$argon2id$v=19$m=19456,t=2,p=1"]);
});

describe("sign in", () => {
  it("makes a session row and an audit entry, and the actor comes from the database", async () => {
    const account = await officer();
    const { actor } = await signedIn(account);
    expect(actor).toMatchObject({ username: account.username, role: "officer", areaIds: ["30"], personId: account.personId });
    const trail = await prisma().auditEntry.findMany({ where: { chainKey: `position:${account.positionId}` } });
    expect(trail.map((entry) => entry.action)).toEqual(["session.started"]);
  });

  it("answers an unknown account, a wrong password, a closed account and an empty position alike, none sooner", async () => {
    const account = await officer();
    const empty = await makeAccount({ role: "officer", areaIds: ["30"], endsOn: new Date("2021-01-01") });
    const future = await makeAccount({ role: "officer", areaIds: ["30"], startsOn: new Date("2099-01-01") });
    const inactive = await officer();
    await sql("update position set is_active = false where id = $1", inactive.positionId);
    const closed = await officer();
    await sql("update credential set locked_until = now() + interval '1 minute' where position_id = $1", closed.positionId);
    waits.length = 0;
    verified.length = 0;
    const cases: [string, string][] = [
      ["nobody.here", testPassword],
      [account.username, "wrong"],
      ...[empty, future, inactive, closed].map((one): [string, string] => [one.username, testPassword]),
    ];
    for (const [username, password] of cases) {
      expect(await attempt(username, password), username).toEqual(refused);
    }
    // Each checks one password and is held back once, whatever its reason.
    expect(verified).toHaveLength(cases.length);
    expect(waits).toHaveLength(cases.length);
  });

  it("closes the account after five failures, longer each time, also under parallel guesses", async () => {
    const account = await officer();
    await Promise.all(Array.from({ length: 12 }, (_, n) => attempt(account.username, `wrong ${n}`)));
    expect(await attempt(account.username, testPassword)).toEqual(refused);
    const [locked] = await read<{ failed_count: number; seconds: number }>(
      "select failed_count, extract(epoch from locked_until - now())::int as seconds from credential where position_id = $1",
      [account.positionId],
    );
    expect(locked?.failed_count).toBe(5);
    expect(locked?.seconds).toBeGreaterThan(50);
    await sql("update credential set locked_until = now() - interval '1 second' where position_id = $1", account.positionId);
    await attempt(account.username, "wrong again");
    const [again] = await read<{ seconds: number }>(
      "select extract(epoch from locked_until - now())::int as seconds from credential where position_id = $1",
      [account.positionId],
    );
    expect(again?.seconds).toBeGreaterThan(110);
    await sql("update credential set locked_until = now() - interval '1 second' where position_id = $1", account.positionId);
    expect((await attempt(account.username, testPassword)).ok).toBe(true);
    const trail = await prisma().auditEntry.findMany({ where: { chainKey: `position:${account.positionId}` }, orderBy: { seq: "asc" } });
    expect(trail.map((entry) => entry.action)).toEqual([
      ...Array(4).fill("sign_in.failed"),
      "sign_in.locked",
      "sign_in.locked",
      "session.started",
    ]);
    expect(JSON.stringify(trail.map((entry) => entry.after))).not.toContain("wrong");
  });

  it("limits one address and one account, known or not", async () => {
    const address = randomUUID();
    await sql(
      "insert into rate_limit (key, window_start, count) values ($1, date_bin('5 minutes', now(), timestamptz '2001-01-01'), 100)",
      `sign-in-address:${address}`,
    );
    expect(await attempt("nobody.there", "x", { address })).toMatchObject({
      ok: false,
      failures: [{ code: "access.too_many_attempts", kind: "limited" }],
    });
    for (const username of [(await officer()).username, "nobody.at-all"]) {
      await sql(
        "insert into rate_limit (key, window_start, count) values ($1, date_bin('1 minute', now(), timestamptz '2001-01-01'), 20)",
        `sign-in-account:${username}`,
      );
      expect(await attempt(username, testPassword), username).toMatchObject({
        ok: false,
        failures: [{ code: "access.too_many_attempts" }],
      });
    }
  });

  it("ends the session a browser brought along", async () => {
    const account = await officer();
    const first = await signedIn(account);
    await attempt(account.username, testPassword, { replacedSessionId: first.actor.sessionId });
    expect(await loadSession(first.actor.sessionId)).toBeNull();
  });

  it("never ends somebody else's session that way", async () => {
    const other = await signedIn(await officer());
    await attempt((await officer()).username, testPassword, { replacedSessionId: other.actor.sessionId });
    expect(await loadSession(other.actor.sessionId)).not.toBeNull();
  });
});

describe("a session stops counting at the next request", () => {
  const cases: Record<string, string> = {
    ended: "update session set ended_at = now() where id = $1",
    "past its absolute limit": "update session set expires_at = now() - interval '1 second' where id = $1",
    "idle for 8 hours": "update session set last_seen_at = now() - interval '8 hours 1 second' where id = $1",
    "position switched off": "update position set is_active = false where id = (select position_id from session where id = $1)",
    "person left the position":
      "update position_assignment set ends_on = current_date - 2 where position_id = (select position_id from session where id = $1)",
    "position handed over": `update position_assignment set person_id = (select id from person where id <> person_id limit 1) where position_id = (select position_id from session where id = $1)`,
    "password changed since":
      "update credential set changed_at = now() + interval '1 second' where position_id = (select position_id from session where id = $1)",
    "role unknown": "update position set role = 'emperor' where id = (select position_id from session where id = $1)",
  };
  it.each(Object.entries(cases))("%s", async (_, statement) => {
    await officer();
    const { actor } = await signedIn(await officer());
    expect(await loadSession(actor.sessionId)).not.toBeNull();
    await sql(statement, actor.sessionId);
    expect(await loadSession(actor.sessionId)).toBeNull();
  });

  it("and a changed role or area counts at once", async () => {
    const account = await officer();
    const { actor } = await signedIn(account);
    await sql("update position set role = 'analyst' where id = $1", account.positionId);
    await sql("update position_area set area_id = '31' where position_id = $1", account.positionId);
    expect((await loadSession(actor.sessionId))?.actor).toMatchObject({ role: "analyst", areaIds: ["31"] });
  });

  it("writes last seen at most once a minute", async () => {
    const { actor } = await signedIn(await officer());
    const seen = async () => (await prisma().session.findUniqueOrThrow({ where: { id: actor.sessionId } })).lastSeenAt.getTime();
    const first = await seen();
    await loadSession(actor.sessionId);
    expect(await seen()).toBe(first);
    await sql("update session set last_seen_at = now() - interval '2 minutes' where id = $1", actor.sessionId);
    await loadSession(actor.sessionId);
    expect(await seen()).toBeGreaterThan(first - 1000);
  });
});

describe("own sessions", () => {
  it("are listed, ended one by one, and all but this one", async () => {
    const account = await officer();
    const [here, there, elsewhere] = [await signedIn(account), await signedIn(account), await signedIn(account)];
    const listed = await readOwnSessions(here.actor);
    expect(listed).toHaveLength(3);
    expect(listed[0]).toMatchObject({ isThis: true, device: { browser: "Chrome", system: "Windows" } });
    expect(await endSession(here.context, { sessionId: there.actor.sessionId })).toMatchObject({ ok: true });
    expect(await loadSession(there.actor.sessionId)).toBeNull();
    expect(await endOtherSessions(here.context)).toEqual({ ok: true, value: { ended: 1 } });
    expect(await loadSession(elsewhere.actor.sessionId)).toBeNull();
    expect(await loadSession(here.actor.sessionId)).not.toBeNull();
    await signOut(here.context);
    expect(await loadSession(here.actor.sessionId)).toBeNull();
  });

  it("of another position are not found", async () => {
    const [mine, theirs] = [await signedIn(await officer()), await signedIn(await officer())];
    expect(await endSession(mine.context, { sessionId: theirs.actor.sessionId })).toMatchObject({
      ok: false,
      failures: [{ kind: "not_found" }],
    });
    expect(await loadSession(theirs.actor.sessionId)).not.toBeNull();
  });
});

describe("change password", () => {
  const from = { address: "10.0.0.1", userAgent: null };
  const change = (context: Parameters<typeof changePassword>[0], currentPassword: string, password: string) =>
    changePassword(context, { currentPassword, password, repeatedPassword: password, ...from });

  it("ends every session, opens a new one, and the old password is worth nothing", async () => {
    const account = await makeAccount({ role: "officer", areaIds: ["30"], mustChange: true });
    const [here, there] = [await signedIn(account), await signedIn(account)];
    expect(here.mustChange).toBe(true);
    const result = await change(here.context, testPassword, "somtam-plara-2-jaan-krub");
    if (!result.ok) throw new Error(result.failures[0]?.code);
    expect(await loadSession(here.actor.sessionId)).toBeNull();
    expect(await loadSession(there.actor.sessionId)).toBeNull();
    expect((await loadSession(result.value.sessionId))?.mustChange).toBe(false);
    expect(await attempt(account.username, testPassword)).toEqual(refused);
    expect((await attempt(account.username, "somtam-plara-2-jaan-krub")).ok).toBe(true);
    const trail = await prisma().auditEntry.findMany({ where: { chainKey: `position:${account.positionId}` } });
    expect(JSON.stringify(trail.map(({ before, after }) => ({ before, after })))).not.toMatch(/somtam|argon2/);
  });

  it("refuses a wrong present password, a known one, and the same again", async () => {
    const { context } = await signedIn(await officer());
    const code = async (currentPassword: string, password: string) => {
      const result = await change(context, currentPassword, password);
      return result.ok ? "ok" : result.failures[0]?.code;
    };
    expect(await code("wrong", "somtam-plara-2-jaan-krub")).toBe("access.current_password_wrong");
    expect(await code(testPassword, "Password123456")).toBe("access.password_common");
    expect(await code(testPassword, testPassword)).toBe("access.password_unchanged");
  });
});
