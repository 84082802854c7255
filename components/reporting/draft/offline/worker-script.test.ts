import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { beforeEach, describe, expect, it, vi } from "vitest";

const source = readFileSync(path.join(process.cwd(), "public", "sw.js"), "utf8");
const origin = "https://plan.example";
const report = "/reports/0c5984e2-86ad-49af-a5aa-fcca2c9729e0/2";

class PretendCache {
  readonly held = new Map<string, Response>();
  private href = (request: Request | string): string => new URL(typeof request === "string" ? request : request.url, origin).href;
  match = async (request: Request | string) => this.held.get(this.href(request))?.clone();
  put = async (request: Request | string, response: Response) => void this.held.set(this.href(request), response);
  delete = async (request: Request | string) => this.held.delete(this.href(request));
  keys = async () => [...this.held.keys()].map((url) => new Request(url));
}

const storage = new Map<string, PretendCache>();
const caches = {
  open: async (name: string) => {
    const cache = storage.get(name) ?? new PretendCache();
    storage.set(name, cache);
    return cache;
  },
  keys: async () => [...storage.keys()],
  delete: async (name: string) => storage.delete(name),
};

const page = (position: string, version: string) =>
  new Response(`<div data-position="${position}" data-version="${version}"></div><script src="/_next/static/chunks/a-1.js"></script>`, {
    headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": "script-src 'nonce-x'" },
  });

/** The worker of one build, with its events to be fired by hand. */
function worker(version: string, fetch: (url: string) => Promise<Response>) {
  const handlers = new Map<string, (event: unknown) => void>();
  const self = {
    location: new URL(`${origin}/sw.js?v=${version}`),
    addEventListener: (name: string, handler: (event: unknown) => void) => handlers.set(name, handler),
    skipWaiting: () => undefined,
    clients: { claim: async () => undefined },
  };
  const ask = (request: Request | string) => fetch(new URL(typeof request === "string" ? request : request.url, origin).href);
  const timers = { setTimeout: () => 0 };
  vm.runInNewContext(source, { self, caches, fetch: ask, URL, Headers, Response, Date, Map, Promise, Set, TypeError, ...timers });
  return {
    fire: async (name: string, data?: object) => {
      const work: Promise<unknown>[] = [];
      handlers.get(name)?.({ data, ports: [], waitUntil: (promise: Promise<unknown>) => work.push(promise) });
      await Promise.all(work);
    },
    /** Undefined when the worker leaves the request to the browser. */
    get: (address: string, mode = "navigate"): Promise<Response> | undefined => {
      let answer: Promise<Response> | undefined;
      const respondWith = (promise: Promise<Response>) => {
        answer = promise;
      };
      handlers.get("fetch")?.({ request: { method: "GET", url: origin + address, mode }, respondWith });
      return answer;
    },
  };
}

const pages = () =>
  [...storage].filter(([name]) => name.startsWith("pages|")).flatMap(([name, { held }]) => [...held.keys()].map((url) => `${name} ${url}`));
const keep = (position: string, version: string, url = report) => ({ kind: "keep", version, position, url, files: [], anew: false });
const online = async (url: string) => (url.includes("/_next/static/") ? new Response("file") : page("me", "one"));
const offline = () => Promise.reject(new TypeError("no line"));

describe("the service worker", () => {
  beforeEach(() => {
    storage.clear();
    vi.useRealTimers();
  });

  it("opens a kept report page, its files and the start page without a line, each copy with its own headers", async () => {
    const before = worker("one", online);
    await before.fire("message", keep("me", "one"));
    await before.fire("message", keep("me", "one", "/reports?from=home"));
    const after = worker("one", offline);
    const kept = await after.get(`${report}?sent=1`);
    expect(await kept?.text()).toContain('data-position="me"');
    expect(kept?.headers.get("content-security-policy")).toBe("script-src 'nonce-x'");
    expect(await (await after.get("/_next/static/chunks/a-1.js", "no-cors"))?.text()).toBe("file");
    const start = await after.get("/");
    expect([start?.status, start?.headers.get("location")]).toEqual([302, `${origin}/reports`]);
    await expect(after.get("/reports/unit/44/2")).rejects.toThrow("no line");
  });

  it("leaves the API, other pages and everything that is not read to the browser", () => {
    const { get } = worker("one", online);
    expect([get("/api/v1/units", "cors"), get("/overview"), get("/certify"), get(report, "cors"), get("/reports/../audit")]).toEqual(
      Array(5).fill(undefined),
    );
  });

  it("keeps no page of another position, of another build, or outside the reports", async () => {
    const { fire } = worker("one", online);
    await fire("message", keep("somebody", "one"));
    await fire("message", keep("me", "two"));
    await fire("message", keep("me", "one", "/overview"));
    expect(pages()).toEqual([]);
  });

  it("gives up a position's pages when another signs in, and all at sign-out", async () => {
    const { fire, get } = worker("one", online);
    await fire("message", keep("me", "one"));
    expect(pages()).toEqual([`pages|one|me ${origin}${report}`]);
    await fire("message", { kind: "position", version: "one", position: "somebody" });
    expect(pages()).toEqual([]);
    await fire("message", keep("me", "one"));
    await fire("message", { kind: "clear" });
    expect(pages()).toEqual([]);
    expect([...storage.keys()]).toEqual(["files|one"]);
    expect(await get(report)).toBeInstanceOf(Response);
  });

  it("starts a new build with nothing of the old", async () => {
    await worker("one", online).fire("message", keep("me", "one"));
    const next = worker("two", offline);
    await next.fire("activate");
    expect([...storage.keys()]).toEqual([]);
    await expect(next.get(report)).rejects.toThrow("no line");
  });

  it("opens nothing older than thirty days", async () => {
    vi.useFakeTimers({ now: new Date("2026-10-01T00:00:00Z"), toFake: ["Date"] });
    await worker("one", online).fire("message", keep("me", "one"));
    vi.setSystemTime(new Date("2026-11-01T00:00:00Z"));
    await expect(worker("one", offline).get(report)).rejects.toThrow("no line");
  });
});
