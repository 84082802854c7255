import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import ICAL from "ical.js";
import type { CaughtMail } from "../lib/platform/testing/caught-mail";
import { catchMail, type MailCatcher } from "../lib/platform/testing/mail-catcher";
import { mailPort } from "../scripts/verify/mail-port.mjs";
import { signedInContext } from "./api-sign-in";
import { signIn } from "./sign-in";

/**
 * Telling people: what the certifier returns reaches the officer's inbox and, through a real mail server, the officer's e-mail; what
 * the officer sends reaches the certifier; a choice switched off is honoured; the calendar of deadlines can be subscribed to.
 */
const [officer, certifier] = ["p47.officer", "p47.certifier"];
const officersMail = "p47-officer@demo.invalid";

test.describe.configure({ mode: "serial", timeout: 180_000 });

let mails: MailCatcher;
test.beforeAll(async () => {
  mails = await catchMail(mailPort);
});
test.afterAll(() => mails.stop());

async function as(page: Page, username: string, path: string): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, username, path);
}

async function expectNoFault(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/ · /);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .disableRules(["label-content-name-mismatch"])
    .analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(" ")).slice(0, 5) }))).toEqual([]);
}

/** The certifier returns the first report that waits; answers with its project. */
async function returnOne(page: Page, comment: string): Promise<string> {
  await as(page, certifier, "/certify");
  const name = await page.getByRole("heading", { level: 1 }).innerText();
  await expect(page.locator('textarea[name="comment"]')).toBeAttached();
  await page.keyboard.press("r");
  await expect(page.locator('textarea[name="comment"]')).toBeFocused();
  await page.keyboard.type(comment);
  await page.getByRole("button", { name: "ส่งกลับ", exact: true }).click();
  await page.waitForURL(/done=returned/);
  return name;
}

type View = {
  lockVersion: number;
  allowed: { submit: boolean };
  lines: { activityId: string; typed: Record<"physical" | "committed" | "disbursed", string>; warningReasons: Record<string, string> }[];
};

/** The officer sends a returned report again as it is. */
async function sendAgain(api: APIRequestContext, address: string): Promise<void> {
  const view = (await (await api.get(`/api/v1${address}`)).json()) as View;
  expect(view.allowed.submit).toBe(true);
  const lines = view.lines.map(({ activityId, typed, warningReasons }) => ({ activityId, ...typed, warningReasons }));
  const answer = await api.post(`/api/v1${address}/submit`, {
    data: { idempotencyKey: randomUUID(), lockVersion: view.lockVersion, lines },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** The worker looks every few seconds: the page is asked for again until the line is there. */
async function expectLine(page: Page, words: RegExp | string): Promise<void> {
  await expect(async () => {
    await page.goto("/inbox");
    await expect(page.getByRole("region", { name: "ยังไม่อ่าน" }).getByRole("listitem").filter({ hasText: words }).first()).toBeVisible({
      timeout: 1_000,
    });
  }).toPass({ timeout: 60_000 });
}

const mailWith = (words: string): CaughtMail | undefined =>
  mails.mails.find(({ text, to }) => text.includes(words) && to.includes(officersMail));

let address = "";

test("a return reaches the officer's inbox and e-mail, in both languages, with what was written", async ({ page }) => {
  const comment = `ขอตรวจยอดผูกพันกับสัญญา ${randomUUID().slice(0, 8)}`;
  const project = await returnOne(page, comment);
  await as(page, officer, "/inbox");
  await expectLine(page, comment);
  await expect(page.getByRole("link", { name: /ยังไม่อ่าน \d+ เรื่อง/ })).toBeVisible();
  await expectNoFault(page);
  await expect.poll(() => mailWith(comment)?.subject ?? "", { timeout: 60_000 }).toContain("ถูกส่งกลับให้แก้");
  const mail = mailWith(comment);
  expect(mail?.text).toContain("Open the report to correct it");
  expect(mail?.headers.get("list-unsubscribe")).toContain("/account#telling");

  const line = page.getByRole("listitem").filter({ hasText: comment });
  const link = line.getByRole("link", { name: new RegExp(project.slice(0, 20)) }).first();
  await link.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}\/\d+$/);
  address = new URL(page.url()).pathname;
  await page.goto("/inbox");
  await expect(page.getByRole("region", { name: "อ่านแล้ว" }).getByRole("listitem").filter({ hasText: comment })).toBeVisible();
});

test("a submission reaches the certifier, who marks it read, unread, and all read", async ({ page, playwright, baseURL }) => {
  const api = await signedInContext(playwright, baseURL ?? "", officer);
  await sendAgain(api, address);
  await api.dispose();
  await as(page, certifier, "/inbox");
  await expectLine(page, "มาให้รับรอง");
  await page
    .getByRole("button", { name: /^ทำเป็นอ่านแล้ว: .*มาให้รับรอง/ })
    .first()
    .click();
  await expect(page.getByRole("status").filter({ hasText: "ทำเป็นอ่านแล้ว" }).or(page.getByText("ไม่มีเรื่องที่ยังไม่อ่าน")).first()).toBeVisible();
  await page
    .getByRole("button", { name: /^ทำเป็นยังไม่อ่าน: .*มาให้รับรอง/ })
    .first()
    .click();
  await page.getByRole("button", { name: "ทำเป็นอ่านแล้วทั้งหมด" }).click();
  await expect(page.getByRole("region", { name: "ยังไม่อ่าน" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "กล่องข้อความ ไม่มีเรื่องที่ยังไม่อ่าน" })).toBeVisible();
  await page.getByRole("link", { name: "เผยแพร่ตัวเลขของเดือน" }).click();
  await expect(page).toHaveURL(/topic=round_published/);
});

test("a choice switched off is honoured, also set without a script", async ({ browser, page, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const plain = await context.newPage();
  await signIn(plain, officer, "/account");
  await plain.locator('input[name="ways.report_returned.byEmail"]').uncheck();
  await plain.getByRole("button", { name: "บันทึกวิธีรับ" }).click();
  await expect(plain.getByText("บันทึกวิธีรับแล้ว")).toBeVisible();
  await expect(plain.locator('input[name="ways.report_returned.byEmail"]')).not.toBeChecked();
  await expect(plain.locator('input[name="ways.report_returned.inInbox"]')).toBeChecked();
  await context.close();

  const comment = `ขอแนบหลักฐานตรวจรับ ${randomUUID().slice(0, 8)}`;
  await returnOne(page, comment);
  await as(page, officer, "/inbox");
  await expectLine(page, comment);
  // Two turns of the worker later than the inbox, and more than the wait of an e-mail.
  await page.waitForTimeout(8_000);
  expect(mailWith(comment)).toBeUndefined();

  await page.goto("/account#telling");
  await page.locator('input[name="ways.report_returned.byEmail"]').check();
  await page.getByRole("button", { name: "บันทึกวิธีรับ" }).click();
  await expect(page.getByText("บันทึกวิธีรับแล้ว")).toBeVisible();
  await expect(page.locator('input[name="ways.report_returned.byEmail"]')).toBeChecked();
});

test("a test message says at once whether e-mail works", async ({ page }) => {
  await as(page, officer, "/account");
  await page.getByRole("button", { name: "ส่งอีเมลทดลอง" }).click();
  await expect(page.getByText(`ส่งอีเมลทดลองถึง ${officersMail} แล้ว`)).toBeVisible();
  mails.refused.add(officersMail);
  await page.getByRole("button", { name: "ส่งอีเมลทดลอง" }).click();
  await expect(page.getByText(/เซิร์ฟเวอร์อีเมลไม่รับ ตอบว่า: .*No such mailbox/).first()).toBeVisible();
  mails.refused.clear();
  const field = page.getByLabel("ที่อยู่อีเมล");
  await field.fill("nobody");
  await page.getByRole("button", { name: "บันทึกอีเมล" }).click();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveValue("nobody");
});

test("the calendar address works without signing in until it is revoked", async ({ page, playwright }) => {
  await as(page, officer, "/account");
  await page.getByRole("button", { name: /^สร้างที่อยู่/ }).click();
  const url = await page.getByLabel("ที่อยู่ปฏิทิน").inputValue();
  const { pathname } = new URL(url);
  expect(pathname).toMatch(/^\/api\/calendar\/[\w-]{43}\.ics$/);
  const program = await playwright.request.newContext({ baseURL: new URL(page.url()).origin });
  const answer = await program.get(pathname);
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  expect(events.some(({ summary }) => /^ปิดรับรายงาน .* close$/.test(summary))).toBe(true);
  expect((await program.get(pathname.replace(/.\.ics$/, "~.ics"))).status()).toBe(404);
  await page.reload();
  await expect(page.getByLabel("ที่อยู่ปฏิทิน")).toHaveCount(0);
  await page.getByRole("button", { name: "ยกเลิกที่อยู่ปฏิทิน" }).click();
  await expect(page.getByText("ยกเลิกแล้ว")).toBeVisible();
  expect((await program.get(pathname)).status()).toBe(404);
  await program.dispose();
});

test("no fault in English and on a phone", async ({ page }) => {
  await as(page, officer, "/inbox");
  await page.context().addCookies([{ name: "lang", value: "en", url: page.url() }]);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [path, title] of [
    ["/inbox", "Inbox"],
    ["/account", "My account"],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expectNoFault(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
});
