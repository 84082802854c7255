import http from "node:http";
import { expect, test } from "@playwright/test";
import { pageRules } from "./access-routes";
import { signedInContext } from "./api-sign-in";
import { signIn } from "./sign-in";

/** What somebody who wants to break in would try first. */
const cookieName = "plan-monitor.session";
const evil = "https://elsewhere.example";

/** A request as bytes: headers a browser or client library would not let one write. Answers with the status; 0 when the line was cut while sending. */
function rawRequest(url: string, headers: Record<string, string>, chunks: number, chunk = Buffer.alloc(1_000_000)): Promise<number> {
  return new Promise((resolve, reject) => {
    let answered = false;
    let sent = 0;
    const request = http.request(url, { method: "POST", headers, agent: false }, (answer) => {
      answered = true;
      answer.resume();
      resolve(answer.statusCode ?? 0);
      request.destroy();
    });
    request.on("error", (error) => !answered && (sent > 0 ? resolve(0) : reject(error)));
    const send = (): void => {
      while (sent < chunks && !request.destroyed) {
        sent += 1;
        if (!request.write(chunk)) return void request.once("drain", send);
      }
      if (chunks > 0 && !headers["content-length"]) request.end();
    };
    send();
    if (chunks === 0) request.flushHeaders();
  });
}

test("a made-up or foreign token is nobody", async ({ page, context, baseURL }) => {
  for (const value of ["x", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c", "eyJhbGciOiJub25lIn0.eyJzaWQiOiIxIn0."]) {
    await context.addCookies([{ name: cookieName, value, url: baseURL ?? "" }]);
    await page.goto("/account");
    await expect(page).toHaveURL(/\/sign-in/);
  }
});

test("a session ends with signing out, is new at each sign-in, and its cookie cannot be read by scripts", async ({
  page,
  context,
  baseURL,
}) => {
  await signIn(page, "p30.governor", "/account");
  const first = (await context.cookies()).find((cookie) => cookie.name === cookieName);
  expect(first).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  await page.goto("/sign-in");
  await expect(page).not.toHaveURL(/sign-in/);
  await context.clearCookies({ name: cookieName });
  await signIn(page, "p30.governor", "/account");
  const second = (await context.cookies()).find((cookie) => cookie.name === cookieName);
  expect(second?.value).not.toBe(first?.value);
  await page.locator(".chrome-position").click();
  await page.locator("form button.disclosure-link").filter({ visible: true }).click();
  await expect(page).toHaveURL(/sign-in\?out=1/);
  await context.addCookies([{ name: cookieName, value: second?.value ?? "", url: baseURL ?? "" }]);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test("nobody writes their own address", async ({ playwright, baseURL }) => {
  const context = await signedInContext(playwright, baseURL ?? "", null);
  const spoofed = { "x-forwarded-for": "6.6.6.6", "x-client-address": "6.6.6.6", "x-real-ip": "6.6.6.6", forwarded: "for=6.6.6.6" };
  const { csrfToken } = await (await context.get("/api/auth/csrf", { headers: spoofed })).json();
  const form = { csrfToken, username: "p31.governor", password: "Satit-2570-Plan", json: "true" };
  await context.post("/api/auth/callback/credentials", { form, headers: spoofed });
  const page = await (await context.get("/account")).text();
  expect(page).toContain("127.0.0.1");
  expect(page).not.toContain("6.6.6.6");
  await context.dispose();
});

test("sign-in never leads away from here", async ({ page, playwright, baseURL }) => {
  for (const next of ["//elsewhere.example", "/\\elsewhere.example", evil, "javascript:alert(1)"]) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await expect(page.locator('input[name="next"]')).toHaveValue("/");
  }
  const context = await signedInContext(playwright, baseURL ?? "", null);
  const { csrfToken } = await (await context.get("/api/auth/csrf")).json();
  const form = { csrfToken, username: "p31.certifier", password: "Satit-2570-Plan", json: "true", callbackUrl: `${evil}/x` };
  const answer = await (await context.post("/api/auth/callback/credentials", { form })).json();
  expect(new URL(answer.url).origin).toBe(new URL(baseURL ?? "").origin);
  await context.dispose();
});

test("a write from another site is refused, and so is one that does not say where it comes from", async ({ playwright, baseURL }) => {
  const context = await signedInContext(playwright, baseURL ?? "", "moi.staff");
  for (const origin of [evil, "null", ""]) {
    const answer = await context.post("/api/imports", {
      multipart: { file: { name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("x") } },
      headers: { origin },
    });
    expect(answer.status(), origin).toBe(403);
    expect(await answer.json()).toMatchObject({ code: "access.foreign_origin", status: 403 });
  }
  const form = await context.post("/account", {
    multipart: { $ACTION_ID_x: "" },
    headers: { origin: evil, "next-action": "0".repeat(42) },
  });
  expect(form.status()).toBeGreaterThanOrEqual(400);
  await context.dispose();
});

test("an upload of 300 MB is refused, stated or not", async ({ playwright, baseURL }) => {
  test.setTimeout(120_000);
  const type = { "content-type": "application/octet-stream" };
  expect(await rawRequest(`${baseURL}/api/imports`, { ...type, "content-length": "300000000", origin: baseURL ?? "" }, 0)).toBe(401);
  for (const at of ["/api/health", "/api/auth/callback/credentials", "/preferences", "/sign-in"]) {
    expect(await rawRequest(`${baseURL}${at}`, { ...type, "content-length": "65000000" }, 65), at).toBe(413);
  }
  const context = await signedInContext(playwright, baseURL ?? "", "moi.staff");
  const cookie = (await context.storageState()).cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const sender = { cookie, origin: baseURL ?? "", "content-type": "multipart/form-data; boundary=x" };
  expect(await rawRequest(`${baseURL}/api/imports`, { ...sender, "content-length": "300000000" }, 0)).toBe(413);
  const status = await rawRequest(`${baseURL}/api/imports`, sender, 80);
  expect([413, 0]).toContain(status);
  expect((await context.get("/api/health")).status()).toBe(200);
  await context.dispose();
});

test("what is typed stays text", async ({ playwright, baseURL }) => {
  const context = await signedInContext(playwright, baseURL ?? "", "moi.admin");
  const nasty = `"><img src=x onerror=alert(1)>' or 1=1 --`;
  for (const at of [`/admin/accounts?search=`, `/audit?who=`, `/audit?entityId=`, `/sign-in?next=`]) {
    const answer = await context.get(at + encodeURIComponent(nasty));
    expect(answer.status(), at).toBe(200);
    expect(await answer.text(), at).not.toContain("<img src=x");
  }
  expect((await context.get(`/admin/accounts?search=${encodeURIComponent("' or 1=1 --")}`)).status()).toBe(200);
  await context.dispose();
});

test("every answer carries the security headers", async ({ request }) => {
  for (const at of ["/sign-in", "/api/health", "/no-such-page"]) {
    const headers = (await request.get(at)).headers();
    expect(headers["content-security-policy"], at).toMatch(
      /script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic';.*object-src 'none'.*frame-ancestors 'none'/,
    );
    expect(headers["content-security-policy"], at).not.toContain("unsafe-eval");
    expect(headers["content-security-policy"]?.match(/unsafe-inline/g) ?? [], at).toHaveLength(1);
    expect(headers["x-content-type-options"], at).toBe("nosniff");
    expect(headers["x-request-id"], at).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers["x-powered-by"], at).toBeUndefined();
  }
  for (const at of ["/api/v1/units", "/api/v1/no-such-endpoint"]) {
    const headers = (await request.get(at)).headers();
    expect(headers, at).toMatchObject({
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    });
    expect(headers["x-request-id"], at).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers["x-powered-by"], at).toBeUndefined();
  }
});

test("no page asks for what the content security policy forbids", async ({ page }) => {
  test.setTimeout(240_000);
  const violations: string[] = [];
  page.on(
    "console",
    (message) => /content security policy|refused to/i.test(message.text()) && violations.push(`${page.url()} ${message.text()}`),
  );
  for (const username of ["moi.admin", "p30.officer", "p30.certifier"]) {
    await page.context().clearCookies();
    await signIn(page, username);
    for (const { at } of Object.values(pageRules)) {
      if (at.includes("{")) continue;
      await page.goto(at, { waitUntil: "load" });
      await page.waitForTimeout(300);
    }
    const project = await page.goto("/overview/30").then(() =>
      page
        .locator('a[href^="/projects/"]')
        .first()
        .getAttribute("href", { timeout: 2000 })
        .catch(() => null),
    );
    if (project) await page.goto(project, { waitUntil: "load" });
  }
  expect(violations).toEqual([]);
});
