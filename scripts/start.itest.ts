import { existsSync, statSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { command, install, processesOf, run, start } from "./runtime/testing/installation";

let folder = "";
let remove = () => {};

beforeAll(() => {
  ({ folder, remove } = install());
  if (!existsSync(path.join(folder, ".next", "BUILD_ID"))) throw new Error("Build first: npm test -- build runtime");
});
afterAll(() => {
  for (const { pid } of processesOf(folder)) process.kill(pid, "SIGKILL");
  remove();
});

describe("npm start", () => {
  it("serves from a path with spaces, keeps its secrets to itself, and leaves nothing behind on SIGTERM", async () => {
    const server = await start(folder);
    const health = await fetch(`${server.address}/api/health`);
    expect(health.status).toBe(200);
    expect(health.headers.get("cache-control")).toContain("no-store");
    expect(await health.json()).toMatchObject({ status: "ok", database: "ok", migrations: { pending: 0 } });
    for (const file of ["secrets.json", "pg/state.json"]) expect(statSync(path.join(folder, ".data", file)).mode & 0o077).toBe(0);
    server.child.kill("SIGTERM");
    expect(await server.code).toBe(0);
    expect(processesOf(folder)).toEqual([]);
  });

  it("has nothing to do the second time", async () => {
    const began = performance.now();
    const server = await start(folder);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(server.output()).toMatch(/Database client +up to date/);
    expect(server.output()).toMatch(/official lists +up to date/);
    expect(server.output()).toMatch(/Production build +up to date/);
    server.child.kill("SIGINT");
    expect(await server.code).toBe(0);
  });

  it("recovers after everything was killed", async () => {
    await start(folder);
    const killed = processesOf(folder);
    expect(killed.length).toBeGreaterThan(2);
    for (const { pid } of killed) process.kill(pid, "SIGKILL");
    const server = await start(folder);
    expect((await fetch(`${server.address}/api/health`)).status).toBe(200);
    server.child.kill("SIGTERM");
    await server.code;
    expect(processesOf(folder)).toEqual([]);
  });

  it("lets commands use the running server's database and leaves it running", async () => {
    const server = await start(folder);
    const done = await command(folder, ["migrate", "--json"]);
    expect(done).toMatchObject({ code: 0, stdout: '{"applied":[]}\n' });
    expect(await command(folder, ["reset", "--yes"])).toMatchObject({ code: 1 });
    expect((await fetch(`${server.address}/api/health`)).status).toBe(200);
    server.child.kill("SIGTERM");
    await server.code;
    expect(processesOf(folder)).toEqual([]);
  });

  it("names the taken port and the way out", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const address = other.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    const refused = run(folder, ["scripts/start.mjs", "--port", String(port)]);
    expect(await refused.code).toBe(1);
    expect(refused.output()).toContain(`Port ${port} is taken`);
    expect(refused.output()).toContain(`--port ${port + 1}`);
    other.close();
  });

  it("refuses what is no port", async () => {
    const refused = run(folder, ["scripts/start.mjs", "--port", "web"]);
    expect(await refused.code).toBe(2);
  });
});

describe("the commands", () => {
  it("explain themselves and refuse what they do not know", async () => {
    expect(await command(folder, ["--help"])).toMatchObject({ code: 0, stdout: expect.stringContaining("verify-audit") });
    expect(await command(folder, ["migrate", "--help"])).toMatchObject({ code: 0, stdout: expect.stringContaining("Usage") });
    expect(await command(folder, ["admin", "--help"])).toMatchObject({ code: 0, stdout: expect.stringContaining("--username") });
    expect(await command(folder, ["deploy"])).toMatchObject({ code: 2, stderr: expect.stringContaining("Unknown verb: deploy") });
    expect(await command(folder, ["migrate", "--fast"])).toMatchObject({ code: 2 });
    expect(await command(folder, ["reset"])).toMatchObject({ code: 2, stderr: expect.stringContaining("--yes") });
  });

  it("create one administrator, show the password once, and refuse a second", async () => {
    const create = (username: string) =>
      command(folder, ["admin", "--json", ...["--username", username, "--name-th", "ทดสอบ", "--title-th", "ผู้ดูแล", "--title-en", "Admin"]]);
    const first = await create("moi.first");
    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ created: true, username: "moi.first", password: expect.stringMatching(/^.{20}$/) });
    expect(await create("moi.second")).toMatchObject({ code: 1, stdout: expect.stringContaining("administrator_exists") });
    expect(await command(folder, ["verify-audit", "--json"])).toMatchObject({ code: 0 });
    expect(processesOf(folder)).toEqual([]);
  });
});
