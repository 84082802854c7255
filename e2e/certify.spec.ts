import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { signedInContext } from "./api-sign-in";
import { signIn } from "./sign-in";

/**
 * The certifier's desk: what is unusual on top, several certified together with the exceptions first, undone in time, returned
 * with remarks on cells, certified by a delegate, and official when the time to undo is over.
 */
const unit = "p65";
const [officer, certifier, governor] = [`${unit}.officer`, `${unit}.certifier`, `${unit}.governor`];

test.describe.configure({ mode: "serial", timeout: 180_000 });

type Line = {
  activityId: string;
  nameTh: string;
  previous: { physical: string; committed: string; disbursed: string } | null;
  planned: { physical: string } | null;
};
type View = {
  reportId: string | null;
  lockVersion: number | null;
  project: { nameTh: string };
  allowed: { submit: boolean };
  lines: Line[];
};
type Sent = { reportId: string; name: string; firstActivity: string };

const codes = [
  "over_budget",
  "disbursed_fell",
  "physical_fell",
  "physical_jump",
  "physical_ahead",
  "paid_ahead",
  "plan_multiple",
  "unit_error",
];
const reason = "ตรวจรับงวดสุดท้ายแล้ว รอเบิกจ่ายเดือนถัดไป";

/** Sends a project's month through the API: last month's figures, or work far ahead of them with a reason for each warning. */
async function send(api: APIRequestContext, address: string, unusual: boolean): Promise<Sent | null> {
  const view = (await (await api.get(`/api/v1${address}`)).json()) as View;
  if (!view.allowed?.submit) return null;
  const lines = view.lines.map(({ activityId, previous }) => ({
    activityId,
    physical: unusual ? "96" : (previous?.physical ?? "0"),
    committed: previous?.committed ?? "0",
    disbursed: previous?.disbursed ?? "0",
    warningReasons: unusual ? Object.fromEntries(codes.map((code) => [code, reason])) : {},
  }));
  const data = { idempotencyKey: randomUUID(), lockVersion: view.lockVersion, lines };
  const answer = await api.post(`/api/v1${address}/submit`, { data });
  if (!answer.ok()) return null;
  const { reportId } = (await answer.json()) as { reportId: string };
  return { reportId, name: view.project.nameTh, firstActivity: view.lines[0]?.nameTh ?? "" };
}

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

const queue = (page: Page) => page.getByRole("navigation", { name: /^รอรับรอง \d+ โครงการ$/ });
const waiting = (page: Page, { reportId }: Sent) => queue(page).locator(`a[href="/certify?report=${reportId}"]`);
const undoable = (page: Page) => queue(page).getByRole("region", { name: "รับรองแล้ว ยังยกเลิกได้" });
const open = async (page: Page, sent: Sent): Promise<void> => {
  await page.goto(`/certify?report=${sent.reportId}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(sent.name);
};

let loud: Sent;
let quiet: Sent[] = [];

test.beforeAll(async ({ playwright, baseURL }) => {
  test.setTimeout(180_000);
  const api = await signedInContext(playwright, baseURL ?? "", officer);
  const home = await (await api.get("/reports")).text();
  const addresses = [...new Set([...home.matchAll(/\/reports\/[0-9a-f-]{36}\/\d+/g)].map(([address]) => address))];
  const sent: Sent[] = [];
  for (const address of addresses) {
    const one = await send(api, address, sent.length === 0);
    if (one) sent.push(one);
  }
  const [first, ...rest] = sent;
  if (!first) throw new Error(`nothing of ${unit} could be sent`);
  loud = first;
  quiet = rest;
  await api.dispose();
  expect(quiet.length, "three reports without anything unusual").toBeGreaterThanOrEqual(3);
});

test("what is unusual stands on top in words, and the desk has no fault in either language, on desktop and phone", async ({ page }) => {
  await as(page, certifier, "/certify");
  const first = queue(page).getByRole("listitem").first();
  await expect(first).toContainText(loud.name);
  await expect(first).toContainText(/ขยับเกิน 40 จุด \d/);
  await expect(first).toContainText(/คำเตือนที่มีเหตุผล \d/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(loud.name);
  await expect(page.getByRole("main")).toContainText(`เหตุผลผู้ส่ง: “${reason}”`);
  await expectNoFault(page);
  await page.context().addCookies([{ name: "lang", value: "en", url: page.url() }]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/certify");
  await expectNoFault(page);
  await page.goto(`/certify?report=${loud.reportId}`);
  await expect(page.getByRole("button", { name: /^Certify \d+ activit/ })).toBeVisible();
  await expectNoFault(page);
});

test("keys walk the queue and are not taken while somebody types", async ({ page }) => {
  await as(page, certifier, "/certify");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(loud.name);
  await page.keyboard.press("j");
  await page.waitForURL((url) => url.searchParams.get("report") !== null && url.searchParams.get("report") !== loud.reportId);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(loud.name);
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("k");
  await page.waitForURL((url) => url.searchParams.get("report") === loud.reportId);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(loud.name);
  await page.keyboard.press("r");
  const comment = page.locator('textarea[name="comment"]');
  await expect(comment).toBeFocused();
  await page.keyboard.type("ajk");
  await expect(comment).toHaveValue("ajk");
  await expect(page).toHaveURL(new RegExp(loud.reportId));
});

test("the normal ones are certified together, the exceptions listed first", async ({ page }) => {
  await as(page, certifier, "/certify");
  await page.getByRole("link", { name: /^รับรองรายการปกติ \d+ โครงการ$/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("รับรองรายการปกติพร้อมกัน");
  const panels = page.getByRole("main").getByRole("region");
  await expect(panels.filter({ hasText: /^ไม่รวม \d+ โครงการ/ }).first()).toContainText(loud.name);
  const included = panels.filter({ hasText: /^จะรับรอง \d+ โครงการ/ }).first();
  for (const { name } of quiet) await expect(included).toContainText(name);
  await expect(included).not.toContainText(loud.name);
  await expectNoFault(page);
  await page.getByRole("button", { name: new RegExp(`^รับรอง ${quiet.length} โครงการ$`) }).click();
  await expect(page.getByText(`รับรองแล้ว ${quiet.length} โครงการ`)).toBeVisible();
  await page.getByRole("link", { name: "กลับโต๊ะรับรอง" }).click();
  await expect(undoable(page).getByRole("listitem")).toHaveCount(quiet.length);
  await expect(undoable(page)).toContainText(/ยกเลิกได้อีก \d+:\d\d นาที/);
  for (const sent of quiet) await expect(waiting(page, sent)).toHaveCount(0);
});

test("a certification is undone in time and waits again", async ({ page }) => {
  const [first] = quiet;
  if (!first) throw new Error("nothing certified");
  await as(page, certifier, "/certify");
  await undoable(page)
    .getByRole("listitem")
    .filter({ hasText: first.name })
    .getByRole("button", { name: /^ยกเลิกการรับรอง/ })
    .click();
  await page.waitForURL(/done=undone/);
  await expect(page.getByText(`ยกเลิกการรับรองแล้ว ${first.name}`)).toBeVisible();
  await expect(waiting(page, first)).toHaveCount(1);
});

test("a report is returned with remarks on cells, which its officer reads first", async ({ page }) => {
  await as(page, certifier, "/certify");
  await open(page, loud);
  await page.getByRole("link", { name: /เบิกจ่ายสะสม กิจกรรม 1$/ }).click();
  const remark = page.locator('textarea[name="comments.0.text"]');
  await page.waitForURL(/field=disbursed/);
  await remark.fill("ยอดไม่ตรงกับคลังจังหวัด");
  await page.getByRole("link", { name: /ผลงานสะสม กิจกรรม 1$/ }).click();
  await page.waitForURL(/field=physical/);
  await expect(page.getByRole("region", { name: "ช่องอื่นที่จะส่งไปด้วย 1 ช่อง" })).toContainText("ยอดไม่ตรงกับคลังจังหวัด");
  await expect(remark).toHaveValue("");
  await remark.fill("นับงานที่ยังไม่ตรวจรับหรือไม่");
  await page.reload();
  await expect(remark).toHaveValue("นับงานที่ยังไม่ตรวจรับหรือไม่");
  await expectNoFault(page);
  await page.locator('textarea[name="comment"]').fill("");
  await page.getByRole("button", { name: "ส่งกลับ", exact: true }).click();
  await page.waitForURL(/done=returned/);
  await expect(page.getByText(`ส่งกลับแล้ว ${loud.name}`)).toBeVisible();
  await as(page, officer, "/reports");
  await expect(page.getByRole("main")).toContainText("นับงานที่ยังไม่ตรวจรับหรือไม่");
});

test("a delegate certifies in the certifier's stead, both see it, and no longer once it is revoked", async ({ page }) => {
  const [first] = quiet;
  if (!first) throw new Error("nothing to certify");
  await as(page, governor, "/certify");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ตำแหน่งของท่านไม่มีหน้าที่รับรอง");
  await as(page, certifier, "/certify/delegates");
  await page.getByRole("button", { name: "มอบหมายให้รับรองแทน" }).click();
  await expect(page.locator('select[name="toPositionId"]')).toHaveAttribute("aria-invalid", "true");
  const chosen = page.locator('select[name="toPositionId"] option').filter({ hasText: "ผู้ว่าราชการจังหวัด" }).first();
  await page.locator('select[name="toPositionId"]').selectOption((await chosen.getAttribute("value")) ?? "");
  await page.locator('input[name="endsOn"]').fill("๓๑/๑๒/๒๕๙๙");
  await page.locator('input[name="reason"]').fill("ไปราชการ");
  await expectNoFault(page);
  await page.getByRole("button", { name: "มอบหมายให้รับรองแทน" }).click();
  await page.waitForURL(/done=made/);
  await expect(page.getByRole("row").filter({ hasText: "ไปราชการ" })).toContainText("มีผลอยู่");

  await as(page, governor, "/certify");
  await expect(page.getByText(/ท่านรับรองแทน /)).toBeVisible();
  await open(page, first);
  await expect(page.getByText(/รับรองแทน .* · ท่านไม่ใช่ผู้บันทึก/)).toBeVisible();
  await page.getByRole("button", { name: /^รับรอง \d+ กิจกรรม$/ }).click();
  await page.waitForURL(/done=certified/);
  await expect(page.getByText(/^ยกเลิกได้ถึง /).first()).toBeVisible();

  await as(page, certifier, "/certify");
  await expect(undoable(page).getByRole("listitem").filter({ hasText: first.name })).toContainText("รับรองแทน");
  await page.goto("/certify/delegates");
  await page.getByRole("button", { name: /^เพิกถอนการมอบหมาย/ }).click();
  await page.waitForURL(/done=revoked/);
  await as(page, governor, "/certify");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ตำแหน่งของท่านไม่มีหน้าที่รับรอง");
});

test("works without a script", async ({ browser, baseURL }) => {
  const [first] = quiet;
  if (!first) throw new Error("nothing to certify");
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("/sign-in?next=/certify");
  await page.locator('input[name="username"]').fill(certifier);
  await page.locator('input[name="password"]').fill("Satit-2570-Plan");
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await expect(page).toHaveURL(/\/certify/);
  const again = page.getByRole("region", { name: "รับรองแล้ว ยังยกเลิกได้" }).getByRole("listitem").filter({ hasText: first.name });
  await expect(again).toContainText(/ยกเลิกได้ถึง \d\d:\d\d/);
  await again.getByRole("button", { name: /^ยกเลิกการรับรอง/ }).click();
  await expect(page).toHaveURL(/done=undone/);
  await page.goto(`/certify?report=${first.reportId}`);
  await page.getByRole("button", { name: "ส่งกลับ", exact: true }).click();
  await expect(page.locator('textarea[name="comment"]')).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("button", { name: /^รับรอง \d+ กิจกรรม$/ }).click();
  await expect(page).toHaveURL(/done=certified/);
  await context.close();
});
