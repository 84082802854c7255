import { randomBytes } from "node:crypto";
import { hashPassword } from "@/lib/access/password";
import { read } from "@/lib/platform/database";

/** Signs a made position in as a browser does and answers its cookies; gives it a password first, known only to this run. */
export async function signIn(baseUrl: string, username: string): Promise<string> {
  const password = randomBytes(18).toString("base64url");
  await read(
    `insert into credential (position_id, password_hash, changed_at, must_change) select id, $2, now() - interval '1 day', false from position where username = $1
    on conflict (position_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at, must_change = false`,
    [username, await hashPassword(password)],
  );
  const signal = AbortSignal.timeout(30_000);
  const first = await fetch(`${baseUrl}/api/auth/csrf`, { signal });
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const answer = await fetch(`${baseUrl}/api/auth/callback/credentials`, {
    method: "POST",
    signal,
    redirect: "manual",
    headers: { origin: baseUrl, cookie: cookiesOf(first) },
    body: new URLSearchParams({ csrfToken, username, password, json: "true", callbackUrl: "/" }),
  });
  const cookies = cookiesOf(answer);
  if (!/session=/.test(cookies)) throw new Error(`${username} could not sign in: ${answer.status}`);
  return cookies;
}

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
