import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { signedInContext } from "./api-sign-in";
import { signIn } from "./sign-in";

/**
 * Nothing typed is ever lost: without a line, with the tab closed and opened again, after the sign-in ended, in two tabs, and
 * between two people. What counts is what the server holds in the end, each figure once.
 */
const officer = "p44.officer";
const agency = "p44.agency";

type Report = {
  version: number | null;
  lockVersion: number | null;
  progress: string;
  receiptNo: string | null;
  planConfirmed: boolean;
  allowed: { save: boolean; submit: boolean };
  lines: { activityId: string; typed: { physical: string; committed: string; disbursed: string } | null; workDone: string | null }[];
  events: { action: string }[];
};

test.describe.configure({ mode: "serial", timeout: 180_000 });

let api: APIRequestContext;
/** Reports of the unit that may still be typed into. */
let reports: string[] = [];

const reportOf = async (address: string): Promise<Report> => {
  const answer = await api.get(`/api/v1${address}`);
  expect(answer.ok()).toBe(true);
  return (await answer.json()) as Report;
};
const figure = (report: Report, line: number, field: "physical" | "committed" | "disbursed"): number =>
  Number(report.lines[line]?.typed?.[field] || Number.NaN);

const cell = (page: Page, line: number, field: string) => page.locator(`input[name="lines.${line}.${field}"]`);
const banner = (page: Page) => page.locator('[data-kind="offline"], [data-kind="signed_out"], [data-kind="refused"]');
const mark = (page: Page) => page.locator("#send-bar").getByRole("status");

async function type(page: Page, line: number, field: string, value: string): Promise<void> {
  await cell(page, line, field).fill(value);
  await expect(cell(page, line, field)).toHaveValue(value);
}

async function openReport(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(cell(page, 0, "physical")).toBeVisible();
}

/** The service worker holds this page and may open it without a line. */
async function expectKept(page: Page, address: string): Promise<void> {
  const names = () =>
    page.evaluate(async (path) => {
      const pages = (await caches.keys()).filter((name) => name.startsWith("pages|"));
      const found = await Promise.all(pages.map(async (name) => (await caches.open(name)).match(path, { ignoreVary: true })));
      return found.filter(Boolean).length;
    }, address);
  await expect.poll(names, { timeout: 30_000 }).toBe(1);
}

async function expectNoFault(page: Page, within: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(within).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(" ")).slice(0, 5) }))).toEqual([]);
}

/** Fills what still keeps the report from being sent, cell by cell. */
async function finish(page: Page): Promise<void> {
  const submit = page.locator('button[name="intent"][value="submit"]');
  for (let problem = 0; problem < 80 && (await submit.getAttribute("aria-disabled")) === "true"; problem++) {
    await page.keyboard.press("F8");
    const asked = await page.evaluate(() => document.activeElement?.getAttribute("name") ?? "");
    await page.keyboard.type(asked.includes("warningReasons") ? "งวดงานตรวจรับแล้ว รอเบิกจ่ายเดือนถัดไป" : "0");
    await page.keyboard.press("Tab");
  }
  await expect(submit).not.toHaveAttribute("aria-disabled", "true");
}

test.beforeAll(async ({ playwright, baseURL, browser }) => {
  api = await signedInContext(playwright, baseURL ?? "", officer);
  const page = await browser.newPage({ baseURL });
  await signIn(page, officer, "/reports");
  const links = page.locator('main a[href^="/reports/"]');
  await expect(links.first()).toBeVisible();
  const hrefs = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  for (const href of new Set(hrefs.filter((path) => /^\/reports\/[0-9a-f-]{36}\/\d+$/.test(path)))) {
    const { allowed, planConfirmed, progress, lines } = await reportOf(href);
    if (allowed.save && allowed.submit && planConfirmed && progress !== "returned" && lines.length >= 3) reports.push(href);
  }
  await page.close();
  expect(reports.length).toBeGreaterThanOrEqual(2);
});

test.afterAll(async () => {
  await api.dispose();
  reports = [];
});

test("typed without a line, closed, opened again, sent once when the line is back", async ({ context }) => {
  const address = reports[0] ?? "";
  let page = await context.newPage();
  await signIn(page, officer, address);
  await expectKept(page, address);
  await type(page, 0, "physical", "31");
  await expect(mark(page)).toContainText("เก็บแล้ว");
  expect(figure(await reportOf(address), 0, "physical")).toBe(31);

  await context.setOffline(true);
  await type(page, 0, "physical", "32");
  await type(page, 1, "physical", "33");
  await expect(banner(page)).toContainText("ขาดการเชื่อมต่อ พิมพ์ต่อได้ตามปกติ");
  await expect(banner(page)).toContainText("เก็บในเครื่องนี้แล้ว");
  await expectNoFault(page, '[data-kind="offline"]');
  await page.close();

  page = await context.newPage();
  await openReport(page, address);
  await expect(cell(page, 0, "physical")).toHaveValue("32");
  await expect(cell(page, 1, "physical")).toHaveValue("33");
  await type(page, 2, "physical", "34");
  await finish(page);
  await page.locator('button[name="intent"][value="submit"]').click();
  await expect(banner(page)).toContainText("ส่งตามไปเอง");
  expect((await reportOf(address)).progress).toBe("draft");
  await page.close();

  await context.setOffline(false);
  page = await context.newPage();
  await page.goto("/reports");
  await expect(page.getByText(/ส่งรายงานที่รอไว้แล้ว เลขรับ \d{2}-\d{2}-44-\d{4}/)).toBeVisible({ timeout: 30_000 });
  const report = await reportOf(address);
  expect(report).toMatchObject({ progress: "submitted", version: 1 });
  expect([0, 1, 2].map((line) => figure(report, line, "physical"))).toEqual([32, 33, 34]);
  expect(report.events.filter(({ action }) => action === "submitted")).toHaveLength(1);
  await page.getByRole("link", { name: "ดูใบรับ" }).click();
  await expect(page.getByRole("main")).toContainText(report.receiptNo ?? "no receipt");
});

test("the line comes back while the page is open", async ({ context }) => {
  const address = reports[1] ?? "";
  const page = await context.newPage();
  await signIn(page, officer, address);
  await context.setOffline(true);
  await type(page, 0, "committed", "1,000");
  await expect(banner(page)).toBeVisible();
  await context.setOffline(false);
  await expect(banner(page)).toBeHidden({ timeout: 30_000 });
  await expect(mark(page)).toContainText("เก็บแล้ว");
  expect(figure(await reportOf(address), 0, "committed")).toBe(1000);
});

test("the sign-in ends in the middle: typed cells wait, and go by themselves after signing in on the same page", async ({ context }) => {
  const address = reports[1] ?? "";
  const page = await context.newPage();
  await signIn(page, officer, address);
  await context.clearCookies();
  await type(page, 0, "physical", "41");
  await expect(banner(page)).toContainText("การลงชื่อเข้าใช้หมดเวลา ที่พิมพ์ไว้ยังอยู่ครบ");
  await page.getByRole("button", { name: "ลงชื่อเข้าใช้" }).click();
  await page.locator('input[name="username"]').fill(officer);
  await page.locator('input[name="password"]').fill("Satit-2570-Plan");
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await page.waitForURL(`**${address}`);
  await expect(cell(page, 0, "physical")).toHaveValue("41");
  await expect(mark(page)).toContainText("เก็บแล้ว");
  expect(figure(await reportOf(address), 0, "physical")).toBe(41);
});

test("two tabs show the same, and the other one sends when the first is closed", async ({ context }) => {
  const address = reports[1] ?? "";
  const first = await context.newPage();
  await signIn(first, officer, address);
  const second = await context.newPage();
  await openReport(second, address);
  await first.route("**/api/v1/reports/**/cells", (route) => route.abort());
  await type(first, 1, "physical", "42");
  await expect(cell(second, 1, "physical")).toHaveValue("42");
  await first.close();
  await expect.poll(async () => figure(await reportOf(address), 1, "physical"), { timeout: 30_000 }).toBe(42);
  await expect(mark(second)).toContainText("เก็บแล้ว");
});

test("two people lose nothing: different cells both stand, the same cell is asked", async ({ browser, baseURL }) => {
  const address = reports[1] ?? "";
  const contexts: BrowserContext[] = [await browser.newContext({ baseURL }), await browser.newContext({ baseURL })];
  const [one, two] = await Promise.all(contexts.map((context) => context.newPage()));
  if (!one || !two) throw new Error("two pages");
  await signIn(one, officer, address);
  await signIn(two, agency, address);
  for (const context of contexts) await context.setOffline(true);
  await type(one, 0, "physical", "51");
  await type(one, 1, "physical", "52");
  await type(two, 0, "physical", "61");
  await type(two, 2, "physical", "63");
  await contexts[0]?.setOffline(false);
  await expect.poll(async () => figure(await reportOf(address), 1, "physical"), { timeout: 30_000 }).toBe(52);
  await contexts[1]?.setOffline(false);

  const panel = two.locator('[role="alert"]').filter({ hasText: "เลือกทีละช่องว่าใช้ค่าใด" });
  await expect(panel).toContainText("มีผู้แก้ 1 ช่องระหว่างที่ท่านพิมพ์", { timeout: 30_000 });
  await expect(cell(two, 1, "physical")).toHaveValue("52");
  await expectNoFault(two, '[role="alert"]');
  const between = await reportOf(address);
  expect([0, 1, 2].map((line) => figure(between, line, "physical"))).toEqual([51, 52, 63]);
  await panel.getByRole("button", { name: "ใช้ค่าที่พิมพ์ 61" }).click();
  await expect(panel).toBeHidden();
  await expect.poll(async () => figure(await reportOf(address), 0, "physical"), { timeout: 30_000 }).toBe(61);
  // The first sees it without doing anything.
  await expect(cell(one, 0, "physical")).toHaveValue("61", { timeout: 40_000 });
  await expect(cell(one, 2, "physical")).toHaveValue("63");
  for (const context of contexts) await context.close();
});

test("signing out asks about what is unsent; nobody else sees it or the kept pages", async ({ context }) => {
  const address = reports[1] ?? "";
  const page = await context.newPage();
  await signIn(page, officer, address);
  await expectKept(page, address);
  await page.route("**/api/v1/reports/**/cells", (route) => route.abort());
  await type(page, 0, "disbursed", "777");
  await expect(banner(page)).toBeVisible();
  const leave = async () => {
    await page.locator(".chrome-position summary").click();
    await page.getByRole("button", { name: "ออกจากระบบ" }).click();
  };
  await leave();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("ยังไม่ได้ส่ง");
  await expectNoFault(page, '[role="alertdialog"]');
  await question.getByRole("button", { name: "เก็บไว้ในเครื่องนี้แล้วออก" }).click();
  await page.waitForURL(/\/sign-in/);
  expect(await page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("pages|")))).toEqual([]);

  await page.unroute("**/api/v1/reports/**/cells");
  await signIn(page, agency, address);
  await expect(cell(page, 0, "disbursed")).not.toHaveValue("777");
  await page.waitForTimeout(3_000);
  expect(figure(await reportOf(address), 0, "disbursed")).not.toBe(777);
  await leave();
  await page.waitForURL(/\/sign-in/);
  await signIn(page, officer, address);
  await expect(cell(page, 0, "disbursed")).toHaveValue("777");
  await expect.poll(async () => figure(await reportOf(address), 0, "disbursed"), { timeout: 30_000 }).toBe(777);
});

test("a request typed in by another position than the one signed in is refused", async () => {
  const address = `/api/v1${reports[1]}`;
  const other = await api.get(address, { headers: { "x-position-id": "00000000-0000-4000-8000-000000000000" } });
  expect(other.status()).toBe(401);
});

test("the service worker keeps report pages and the build's files, nothing else", async ({ context }) => {
  const address = reports[1] ?? "";
  const page = await context.newPage();
  await signIn(page, officer, address);
  await expectKept(page, address);
  await page.goto("/overview");
  await page.goto("/reports");
  await expectKept(page, "/reports");
  const kept = await page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => !name.startsWith("state|"));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => !path.startsWith("/_next/static/") && path !== "/reports" && path !== address)).toEqual([]);
  await context.setOffline(true);
  await page.goto("/");
  await expect(page).toHaveURL(/\/reports$/);
  await page.locator(`a[href="${address}"]`).first().click();
  await expect(cell(page, 0, "physical")).toBeVisible();
  await context.setOffline(false);
});

test("without a line nobody is signed out: it is said, and what was typed stays", async ({ context }) => {
  const address = reports[1] ?? "";
  const page = await context.newPage();
  await signIn(page, officer, address);
  await expectKept(page, address);
  // The question comes when everything else is there.
  await page.waitForTimeout(7_000);
  await context.setOffline(true);
  await type(page, 0, "disbursed", "778");
  await page.locator(".chrome-position summary").click();
  await page.getByRole("button", { name: "ออกจากระบบ" }).click();
  const word = page.getByRole("alertdialog");
  await expect(word).toContainText("ที่พิมพ์ไว้ยังอยู่ครบ");
  await expectNoFault(page, '[role="alertdialog"]');
  await word.getByRole("button", { name: "กลับไปทำงานต่อ" }).click();
  await expect(cell(page, 0, "disbursed")).toHaveValue("778");
  await cell(page, 0, "disbursed").focus();
  await page.keyboard.press("Control+Z");
  await context.setOffline(false);
});
