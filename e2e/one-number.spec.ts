import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, type Page, test } from "@playwright/test";
import ExcelJS from "exceljs";
import { signIn } from "./sign-in";

/**
 * One real number travels the whole way. The plan the Budget Bureau printed for FY2563 is imported through the page, a province
 * reports a month of it, its head returns the report once and then certifies it, the ministry sees the exact sum the same
 * moment (as submitted while the certification may still be undone), and the analyst takes it out as a table that a second library reads.
 */
const samples = path.join(import.meta.dirname, "..", "lib", "exchange", "import", "testing");
const unit = { officer: "p17.officer", certifier: "p17.certifier", name: "สิงห์บุรี" };
const project = "โครงการเพิ่มขีดความสามารถด้านอุตสาหกรรม การค้าและการลงทุน";
const comment = "ขอหลักฐานการเบิกจ่ายงวดแรกเทียบกับยอดของคลังจังหวัด";
const paid = { typed: "๑,๒๓๔,๕๖๗.๘๙", baht: "1234567.89", million: "1.23" };
const committed = { typed: "30,000,000", million: "30.00" };

test.describe.configure({ mode: "serial", timeout: 180_000 });

async function as(page: Page, username: string, next: string): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, username, next);
}

/** Sends the open report: a reason wherever the checks ask for one, then the receipt. */
async function send(page: Page): Promise<void> {
  const submit = page.locator('button[name="intent"][value="submit"]');
  for (let problem = 0; problem < 20 && (await submit.getAttribute("aria-disabled")) === "true"; problem++) {
    await page.keyboard.press("F8");
    await page.keyboard.type("ลงนามสัญญาแล้ว เบิกจ่ายเงินล่วงหน้าตามสัญญา");
    await page.keyboard.press("Tab");
  }
  await submit.click();
  await page.waitForURL(/\?sent=1/);
  await expect(page.getByRole("main")).toContainText(/63-01-17-\d{4}/);
}

test("the ministry imports the printed plan: same units, same projects, same baht, and the two totals that were misprinted", async ({
  page,
}) => {
  await as(page, "moi.staff", "/import");
  await page.locator('input[name="file"]').setInputFiles(path.join(samples, "fy2563_projects.csv"));
  await page.locator('input[name="control"]').setInputFiles(path.join(samples, "fy2563_units.csv"));
  await page.getByRole("button", { name: "ส่งและตรวจ" }).click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}/);
  const main = page.getByRole("main");
  await expect(main).toContainText("รับได้ 314 แถว 65 หน่วย 314 โครงการ", { timeout: 60_000 });
  await expect(main).toContainText("15,543,958,900.00");
  await expect(main).toContainText("2 จาก 65 หน่วยไม่ตรงกับยอดที่พิมพ์ไว้");
  await expect(page.getByRole("row").filter({ hasText: "จังหวัดสตูล" })).toContainText("−0.8506");
  await expect(page.getByRole("row").filter({ hasText: "จังหวัดเลย" })).toContainText("−0.0003");
  await page.getByRole("button", { name: "ใช้ 314 แถว" }).click();
  await expect(main).toContainText(/ใช้เมื่อ \d/, { timeout: 60_000 });
});

test("the ministry opens the month's round", async ({ page }) => {
  await as(page, "moi.staff", "/rounds?year=2563");
  await page.locator('input[name="closesDay"]').fill("๓๑/๑๒/๒๕๙๙");
  await page.getByRole("button", { name: "เปิดรอบ", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("เปิดรอบแล้ว");
  await expect(page.getByRole("row").filter({ hasText: "ต.ค. 2562" })).toContainText("314");
});

let report = "";

test("the officer confirms the proposed plan and reports the month", async ({ page }) => {
  await as(page, unit.officer, "/reports");
  await page
    .getByRole("listitem")
    .filter({ hasText: project })
    .getByRole("link", { name: /ยืนยันแผน/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(project);
  await page.getByRole("button", { name: "ยืนยันตามที่เสนอ 1 กิจกรรม" }).click();
  await expect(page.getByRole("main")).toContainText("ยืนยันแผนแล้ว 1 กิจกรรม");
  await page.goto("/reports");
  await page
    .getByRole("listitem")
    .filter({ hasText: project })
    .getByRole("link", { name: /^เปิดรายงาน/ })
    .click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}\/1$/);
  report = new URL(page.url()).pathname;
  await page.locator('input[name="lines.0.physical"]').fill("4");
  await page.locator('input[name="lines.0.committed"]').fill(committed.typed);
  await page.locator('input[name="lines.0.disbursed"]').fill("1,234,567.98");
  await send(page);
});

test("the certifier returns it once, the officer corrects it, the certifier certifies it", async ({ page }) => {
  await as(page, unit.certifier, "/certify");
  await page.getByRole("link").filter({ hasText: project }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(project);
  await page.locator('textarea[name="comment"]').fill(comment);
  await page.getByRole("button", { name: "ส่งกลับ", exact: true }).click();
  await page.waitForURL(/done=returned/);

  await as(page, unit.officer, report);
  await expect(page.getByRole("main")).toContainText(comment);
  await page.locator('input[name="lines.0.disbursed"]').fill(paid.typed);
  await send(page);

  await as(page, unit.certifier, "/certify");
  await page.getByRole("link").filter({ hasText: project }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(project);
  await page.getByRole("button", { name: "รับรอง 1 กิจกรรม" }).click();
  await page.waitForURL(/done=certified/);
});

test("the ministry's dashboard shows the exact sum, and the number opens", async ({ page }) => {
  await as(page, "moi.executive", "/overview/moi?year=2563&month=1");
  const main = page.getByRole("main");
  await expect(main).toContainText("15,543.96");
  await expect(main).toContainText(paid.million);
  await expect(main).toContainText(committed.million);
  await page.getByRole("button", { name: paid.million, exact: true }).click();
  await expect(page.locator("#inspector")).toContainText("15,543.96");

  const answer = await page.request.get("/api/v1/overview/moi?year=2563&month=1");
  expect(answer.status()).toBe(200);
  const text = await answer.text();
  expect(text).toContain("15543958900.00");
  expect(text).toContain(paid.baht);
});

test("the analyst's workbook, read by a second library, holds the same figures", async ({ page }) => {
  await as(page, "moi.analyst", "/overview/moi?year=2563&month=1");
  const file = page.locator('a[href*="/tables/children"][href*="xlsx"]').first();
  await page.locator("details").filter({ has: file }).locator("summary").first().click();
  const [download] = await Promise.all([page.waitForEvent("download"), file.click()]);
  const workbook = new ExcelJS.Workbook();
  const bytes = await readFile(await download.path());
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const cells: unknown[] = [];
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.value))));
  expect(cells).toContain(1234567.89);

  const table = await page.request.get("/api/v1/units?area=moi&year=2563&month=1&format=csv");
  expect(table.status()).toBe(200);
  const lines = (await table.text()).split("\r\n").filter((line) => line.includes(unit.name));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(paid.baht);
});

test("the stored roll-ups and the audit trail prove themselves", async () => {
  // The journeys' server keeps its base here (scripts/verify/e2e-server.mjs); a person's own settings must not lead elsewhere.
  const { DATABASE_URL: _, ...environment } = process.env;
  const env = { ...environment, DATA_DIR: path.join(".data", "e2e"), IGNORE_ENV_FILE: "1" };
  const answerOf = async (...words: string[]): Promise<Record<string, unknown>> =>
    JSON.parse((await promisify(execFile)(process.execPath, ["scripts/cli.mjs", ...words, "--json"], { env })).stdout);
  expect(await answerOf("verify-rollups", "--year", "2563")).toMatchObject({ units: 65, differences: [] });
  expect(await answerOf("verify-audit")).toMatchObject({ intact: true, faults: [] });
});
