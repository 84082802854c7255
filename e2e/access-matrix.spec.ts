import { readFileSync } from "node:fs";
import path from "node:path";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { endpointRules, isAllowed, pageRules, people, publicPages, type RouteRule, routesOf } from "./access-routes";
import { signedInContext } from "./api-sign-in";

/** Every page and endpoint as every role, inside and outside province 30, and signed out. */
const words = (namespace: string): Record<string, never> =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, "..", "lib", "i18n", "messages", "th", `${namespace}.json`), "utf8"));

/** The titles pages say "not for your position" or "not found" with; a page that streams says so with status 200. */
function titlesOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "string" ? (/^(forbiddenTitle|kind_forbidden|notFoundTitle)$/.test(key) ? [inner] : []) : titlesOf(inner),
  );
}
const refusals = [
  "common",
  "reporting",
  "desk",
  "completeness",
  "telling",
  "exchange",
  "plans",
  "performance",
  "access",
  "evidence",
].flatMap((namespace) => titlesOf(words(namespace)));

test("every page and endpoint has a stated rule, and none is stated that is gone", () => {
  expect(routesOf("page.tsx")).toEqual([...Object.keys(pageRules), ...publicPages].sort());
  expect(routesOf("route.ts")).toEqual(Object.keys(endpointRules).sort());
});

async function pageOpens(context: APIRequestContext, at: string): Promise<boolean> {
  const answer = await context.get(at, { headers: { accept: "text/html", cookie: "" } });
  if (answer.status() !== 200 || (new URL(answer.url()).pathname === "/sign-in" && at !== "/sign-in")) return false;
  const page = await answer.text();
  if (page.includes("NEXT_HTTP_ERROR_FALLBACK;404")) return false;
  const seen = page.replace(/<script[\s\S]*?<\/script>/g, "");
  return !refusals.some((title) => seen.includes(title));
}

async function endpointAnswers(context: APIRequestContext, rule: RouteRule & { write?: true }, at: string): Promise<boolean> {
  const answer = rule.write ? await context.post(at, { multipart: { nothing: "" }, maxRedirects: 0 }) : await context.get(at);
  return ![401, 403, 404].includes(answer.status());
}

test.describe("over HTTP", () => {
  test.setTimeout(180_000);
  let fill: (at: string) => string;

  test.beforeAll(async ({ playwright }, info) => {
    const context = await signedInContext(playwright, info.project.use.baseURL ?? "", "moi.admin");
    const project = /\/projects\/([0-9a-f-]{36})/.exec(await (await context.get("/overview/30")).text())?.[1] ?? "";
    const account = /\/admin\/accounts\/([0-9a-f-]{36})/.exec(await (await context.get("/admin/accounts")).text())?.[1] ?? "";
    const { activities } = (await (await context.get(`/api/v1/projects/${project}`)).json()) as { activities: { id: string }[] };
    const activity = activities[0]?.id ?? "";
    expect([project, account, activity]).not.toContain("");
    fill = (at) => at.replace("{project}", project).replace("{account}", account).replace("{activity}", activity);
    await context.dispose();
  });

  for (const person of [null, ...people]) {
    test(person ? `${person.username} (${person.role})` : "signed out", async ({ playwright, baseURL }) => {
      const context = await signedInContext(playwright, baseURL ?? "", person?.username ?? null);
      const wrong: string[] = [];
      for (const [route, rule] of Object.entries(pageRules)) {
        const opened = await pageOpens(context, fill(rule.at));
        if (opened !== isAllowed(rule, person)) wrong.push(`${route}: ${opened ? "opened" : "refused"}`);
      }
      for (const [route, rule] of Object.entries(endpointRules)) {
        const answered = await endpointAnswers(context, rule, fill(rule.at));
        if (answered !== isAllowed(rule, person)) wrong.push(`${route}: ${answered ? "answered" : "refused"}`);
      }
      expect(wrong).toEqual([]);
      await context.dispose();
    });
  }
});
