import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pool, read } from "@/lib/platform/database";
import { timeBeside } from "../measure";
import { screenHolders } from "../people";
import { type Result, withinLimit } from "../result";
import { fetcher, type Running, residentMegabytes, startApplication, startBare } from "../servers";
import { signIn } from "../sign-in";
import { plainOverview, year } from "./overview";
import { registerPages } from "./register";
import { measureWalls } from "./walls";

type Page = { readonly name: string; readonly at: string; readonly plain: () => Promise<void>; readonly bar: number | null };

/** What is asked over HTTP: the endpoints with their bar, and the ministry's page itself, which is only told. */
const pages = async (): Promise<Page[]> => [
  { name: "ministry dashboard", at: `/api/v1/overview/moi?year=${year}&month=6`, plain: () => plainOverview("moi", false), bar: 4 },
  { name: "province dashboard", at: `/api/v1/overview/30?year=${year}&month=6`, plain: () => plainOverview("30", true), bar: 4 },
  ...(await registerPages()).map(({ name, address, plain }) => ({
    name: `register, ${name}`,
    at: `/api/v1/register?${address}`,
    plain,
    bar: 4,
  })),
  { name: "ministry dashboard as a page", at: `/overview/moi?year=${year}&month=6`, plain: () => plainOverview("moi", false), bar: null },
];

/** What the made reports have to tell is nobody's business here, and telling would run beside the measuring. */
const silence = () => read("update outbox_event set processed_at = now() where processed_at is null");

/** The production server, signed in, beside a bare server that sends the same bytes; then its memory, and screens on the wall. */
export async function httpCases(): Promise<Result[]> {
  await silence();
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  const application = await startApplication();
  let bare: Running | undefined;
  try {
    const cookie = await signIn(application.baseUrl, "bench.moi.executive");
    const asked = await pages();
    const routes = path.join(folder, "routes.json");
    const once = fetcher(application.baseUrl, 1, cookie);
    const bytes = new Map<string, number>();
    const made: [string, object][] = [];
    for (const { at, plain } of asked) {
      const { body, type } = await once(at);
      bytes.set(at, body.byteLength);
      made.push([at, { statements: await statementsOf(plain), type, body: body.toString("utf8") }]);
    }
    writeFileSync(routes, JSON.stringify(Object.fromEntries(made)));
    bare = await startBare(routes);
    const results: Result[] = [];
    for (const { name, at, bar } of asked) {
      for (const connections of [1, 16]) {
        const [ours, least] = [fetcher(application.baseUrl, connections, cookie), fetcher(bare.baseUrl, connections)];
        const load = { connections, calls: connections === 1 ? 60 : 240, warmUp: connections, withinMs: 4_000 };
        const timing = await timeBeside(
          () => ours(at),
          () => least(at),
          load,
        );
        results.push({ name: `${name}, HTTP, ${connections} at once`, ...timing, bytes: bytes.get(at), bar });
      }
    }
    results.push(withinLimit("memory of the server after this load, MB", [residentMegabytes(application.pid)], 500));
    return results;
  } finally {
    await bare?.stop();
    await application.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Screens on the wall of one server, by themselves: what they cannot do leaves the other figures standing. */
export async function wallCases(): Promise<Result[]> {
  await silence();
  const application = await startApplication();
  try {
    const walls = await measureWalls({
      baseUrl: application.baseUrl,
      cookies: await wallCookies(application.baseUrl),
      pid: application.pid,
    });
    const memory = { ...withinLimit("memory of one wall, kB", [walls.bytesPerScreen / 1000], 1), bar: null };
    return [...walls.results, withinLimit("database listeners of 200 walls", [walls.listeners], 1), memory];
  } finally {
    await application.stop();
  }
}

/** A session for every fifty screens, each of a position of its own. */
async function wallCookies(baseUrl: string): Promise<string[]> {
  const cookies: string[] = [];
  for (const username of await screenHolders(4)) cookies.push(await signIn(baseUrl, username));
  return cookies;
}

type Statement = { readonly text: string; readonly values?: readonly unknown[] };

/** The statements a plain answer consists of, caught while it runs once. */
async function statementsOf(plain: () => Promise<void>): Promise<Statement[]> {
  const all = pool();
  const query = all.query.bind(all);
  const caught: Statement[] = [];
  const value = (asked: string | Statement, values?: unknown[]) => {
    const statement = typeof asked === "string" ? { text: asked, values: values ?? [] } : asked;
    caught.push(statement);
    return query(statement.text, [...(statement.values ?? [])]);
  };
  Object.defineProperty(all, "query", { configurable: true, value });
  try {
    await plain();
  } finally {
    Reflect.deleteProperty(all, "query");
  }
  return caught;
}
