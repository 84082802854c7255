import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { signIn } from "./sign-in";

test("the server says that it can work", async ({ request }) => {
  const health = await request.get("/api/health");
  expect(health.status()).toBe(200);
  expect(health.headers()["cache-control"]).toContain("no-store");
  expect(await health.json()).toMatchObject({ status: "ok", database: "ok", migrations: { pending: 0 } });
});

test("nobody gets in without signing in, and comes back to where they wanted to go", async ({ page }) => {
  await page.goto("/reports");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Freports/);
  await page.goto("/sign-in?next=//elsewhere.example");
  expect(new URL(page.url()).host).toBe(new URL(test.info().project.use.baseURL ?? "").host);
});

for (const [username, desk] of [
  ["p30.officer", "/reports"],
  ["p30.certifier", "/certify"],
  ["moi.executive", "/overview/moi"],
  ["p30.governor", "/overview/30"],
] as const) {
  test(`the product opens with the desk of ${username}: ${desk}`, async ({ page }) => {
    await page.goto("/");
    await expect(page).toHaveURL(/\/sign-in$/);
    await signIn(page, username, "/");
    expect(new URL(page.url()).pathname).toBe(desk);
    const response = await page.goto("/");
    expect([response?.status(), new URL(page.url()).pathname]).toEqual([200, desk]);
  });
}

test("a wrong password is refused and the name stays in the form", async ({ page }) => {
  await page.goto("/sign-in");
  await page.locator('input[name="username"]').fill("p30.officer");
  await page.locator('input[name="password"]').fill("not-the-password-at-all");
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.locator('input[name="username"]')).toHaveValue("p30.officer");
  await expect(page).toHaveURL(/\/sign-in/);
});

// A page loaded anew is streamed, one walked to is not: both ways must be without fault.
for (const [username, paths] of [
  [
    "moi.executive",
    ["/overview/moi?year=2569&month=8", "/overview/30?year=2569&month=8", "/overview/r-south", "/completeness", "/components", "/account"],
  ],
  ["p32.officer", ["/reports", "/reports/unit/32/2?year=2570", "/completeness", "/inbox", "/overview/32"]],
  ["p32.certifier", ["/certify", "/certify/together", "/certify/delegates", "/inbox"]],
  ["moi.staff", ["/rounds", "/rounds/requests", "/completeness?year=2569", "/import"]],
] as const) {
  test(`pages of ${username} ask nobody but this server, and the console stays clean`, async ({ page, baseURL }) => {
    const foreign: string[] = [];
    const faults: string[] = [];
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.origin !== baseURL) foreign.push(request.url());
    });
    page.on(
      "console",
      (message) => message.type() === "error" && faults.push(`${page.url()}: ${message.text()} ${message.location().url}`),
    );
    page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
    await signIn(page, username);
    for (const path of paths) {
      await page.goto(path, { waitUntil: "load" });
      await expect(page.locator("h1").filter({ visible: true }).first()).toBeVisible();
    }
    expect(foreign).toEqual([]);
    expect(faults).toEqual([]);
  });
}

for (const [username, path] of [
  ["", "/sign-in"],
  ["moi.executive", "/overview"],
  ["p30.officer", "/reports"],
  ["p30.certifier", "/certify"],
  ["p32.certifier", "/certify/together"],
  ["p32.officer", "/reports/unit/32/2?year=2570"],
  ["p32.officer", "/inbox"],
  ["moi.staff", "/completeness"],
  ["moi.staff", "/rounds"],
  ["moi.staff", "/rounds/requests"],
  ["moi.staff", "/import"],
  ["moi.admin", "/audit"],
  ["moi.admin", "/account"],
  ["moi.admin", "/components"],
] as const) {
  test(`${path} has no accessibility fault that a program can find`, async ({ page }) => {
    if (username) await signIn(page, username, path);
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.locator("h1").filter({ visible: true }).first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      // Experimental in axe: it compares words apart by spaces, which Thai does not write.
      .disableRules(["label-content-name-mismatch"])
      .analyze();
    expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(" ")).slice(0, 5) }))).toEqual([]);
  });
}
