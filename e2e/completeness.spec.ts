import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import ExcelJS from "exceljs";
import { signedInContext } from "./api-sign-in";
import { signIn } from "./sign-in";

/** The completeness board: the ministry looks, filters, opens and reminds; a province sees itself. */
const unit = { id: "46", name: "กาฬสินธุ์", cluster: "c-northeast-middle" };
const year = 2570;

type Row = Record<string, string | number | null>;
type Board = { rows: Row[]; total: Row; columns: { key: string; heading: string }[] };

const boardOf = async (page: Page, query = ""): Promise<Board> => {
  const answer = await page.request.get(`/api/v1/completeness?year=${year}${query}`);
  expect(answer.status()).toBe(200);
  return answer.json();
};
const focusedCell = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("data-cell"));

test.describe.configure({ timeout: 120_000 });

test("the ministry sees 94 units, narrows them down, opens a cell and reminds exactly those it was told", async ({ page }) => {
  await signIn(page, "moi.staff", `/completeness?year=${year}`);
  const main = page.getByRole("main");
  await expect(main.locator("#completeness-lead, .heat-lead p").first()).toContainText(/เดือน\s.+\sรายงานครบ.*\s94\sหน่วย/);
  await expect(page.locator("tr[data-unit]")).toHaveCount(94);
  await expect(page.locator("tr.heat-area")).toHaveCount(24);

  await page.locator('select[name="area"]').selectOption(unit.cluster);
  await page.waitForURL(new RegExp(`area=${unit.cluster}`));
  const { rows } = await boardOf(page, `&area=${unit.cluster}`);
  await expect(page.locator("tr[data-unit]")).toHaveCount(rows.length);
  await expect(main).toContainText(`แสดง ${rows.length} จาก ${rows.length} หน่วย`);

  await page.locator('input[name="q"]').fill("กาฬ");
  await page.waitForURL(/q=/);
  await expect(page.locator("tr[data-unit]")).toHaveCount(1);
  const cell = page.locator(`tr[data-unit="${unit.id}"] [data-cell]`).first();
  await expect(cell).toHaveAttribute("aria-label", new RegExp(`^${unit.name} ต\\.ค\\. 2569 .+ โครงการ`));
  await cell.click();
  const inspector = page.locator("#inspector");
  await expect(inspector.getByRole("heading", { level: 2 })).toHaveText(`${unit.name} · ต.ค. 2569`);
  await expect(inspector.locator('a[href^="/reports/"]').first()).toBeVisible();
  // An address is given for messages only, never shown to readers of the board.
  await expect(inspector).not.toContainText("@");

  const waiting: string[] = [];
  for (const { areaId } of rows) {
    const answer = await page.request.get(`/api/v1/completeness/audience?year=${year}&month=2&areas=${areaId}`);
    const audience = (await answer.json()) as { units?: { reminding: string; positions: number }[] };
    if (audience.units?.[0]?.reminding === "now") waiting.push(String(areaId));
  }
  // A province: the cluster's own id names the cluster with all its members.
  const chosen = waiting.find((areaId) => /^\d\d$/.test(areaId));
  expect(chosen, "a province of the cluster that can be reminded").toBeDefined();
  await page.goto(`/completeness?year=${year}&month=2&area=${chosen}`);
  await page.getByRole("button", { name: "เตือน 1 หน่วย" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("จะบอก 3 ตำแหน่ง ใน 1 หน่วย");
  await dialog.locator('textarea[name="message"]').fill("ขอให้ส่งให้ครบภายในวันศุกร์");
  await dialog.getByRole("button", { name: "เตือน 1 หน่วย" }).click();
  await expect(dialog).toContainText("เตือน 1 หน่วย 3 ตำแหน่งแล้ว");
  await dialog.getByRole("button", { name: "ปิด" }).click();
  await page.getByRole("button", { name: "เตือน 1 หน่วย" }).click();
  await expect(page.getByRole("dialog")).toContainText("เพิ่งเตือนไปไม่ถึง 12 ชั่วโมง");
  const detail = await (await page.request.get(`/api/v1/completeness/${chosen}/2?year=${year}`)).json();
  expect(detail.reminders[0]).toMatchObject({ message: "ขอให้ส่งให้ครบภายในวันศุกร์" });
});

test("the keyboard walks the cells, opens one and comes back to it", async ({ page }) => {
  await signIn(page, "moi.executive", `/completeness?year=${year}&month=1`);
  await page.locator('[data-cell="0:0"]').focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  expect(await focusedCell(page)).toBe("1:1");
  await page.keyboard.press("End");
  expect(await focusedCell(page)).toBe("1:11");
  await page.keyboard.press("Control+Home");
  expect(await focusedCell(page)).toBe("0:0");
  await page.keyboard.press("PageDown");
  expect(await focusedCell(page)).toBe("10:0");
  await page.keyboard.press("Enter");
  await expect(page.locator("#inspector").getByRole("heading", { level: 3 }).or(page.locator("#inspector summary")).first()).toBeVisible();
  await page.keyboard.press("Escape");
  expect(await focusedCell(page)).toBe("10:0");
  // One cell takes part in the order of Tab, not a thousand.
  await expect(page.locator('[data-cell][tabindex="0"]')).toHaveCount(1);
});

test("a province sees itself and reminds nobody; a cluster sees its members", async ({ page, playwright, baseURL }) => {
  await signIn(page, "p46.officer", `/completeness?year=${year}`);
  await expect(page.locator("tr[data-unit]")).toHaveCount(1);
  await expect(page.getByRole("main")).not.toContainText("นครราชสีมา");
  await expect(page.getByRole("button", { name: /^เตือน/ })).toHaveCount(0);
  expect((await boardOf(page)).rows.map(({ areaId }) => areaId)).toEqual([unit.id]);
  expect((await page.request.get("/api/v1/completeness?area=30")).status()).toBe(404);
  expect((await page.request.get(`/api/v1/completeness/30/1?year=${year}`)).status()).toBe(404);
  expect((await page.request.get(`/api/v1/completeness/audience?year=${year}&month=1&areas=46`)).status()).toBe(404);
  const cluster = await signedInContext(playwright, baseURL ?? "", `${unit.cluster}.officer`);
  const members = (await (await cluster.get(`/api/v1/completeness?year=${year}`)).json()) as Board;
  expect(members.rows.map(({ areaId }) => areaId)).toEqual(expect.arrayContaining([unit.cluster, unit.id]));
  await cluster.dispose();
});

test("CSV, XLSX and JSON hold the same figures as the page", async ({ page }) => {
  await signIn(page, "moi.analyst", `/completeness?year=${year}&month=1`);
  const { rows, total, columns } = await boardOf(page);
  expect(rows).toHaveLength(94);
  const shown = await page.locator(`tr[data-unit="${unit.id}"] .heat-score`).innerText();
  expect(rows.find(({ areaId }) => areaId === unit.id)?.score).toBe(shown);
  expect(total.score).toBe(await page.locator(".heat-total .heat-score").innerText());

  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /XLSX$/ }).click()]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await download.path());
  const lines: unknown[][] = [];
  workbook.worksheets[0]?.eachRow((row) => lines.push((row.values as unknown[]).slice(1)));
  const score = columns.findIndex(({ key }) => key === "score");
  for (const row of rows) expect(lines.find((line) => line[0] === row.areaId)?.[score], String(row.areaId)).toBe(Number(row.score));

  const csv = await (await page.request.get(`/api/v1/completeness?year=${year}&format=csv`)).text();
  expect(csv.startsWith("\uFEFF# ")).toBe(true);
  const line = csv.split("\r\n").find((text) => text.startsWith(`${unit.id},`));
  expect(line?.split(",")[score]).toBe(shown);
});

for (const lang of ["th", "en"]) {
  for (const [name, viewport] of [
    ["desktop", { width: 1440, height: 900 }],
    ["phone", { width: 390, height: 844 }],
  ] as const) {
    test(`nobody is shut out: ${lang}, ${name}`, async ({ page, context, baseURL }) => {
      await context.addCookies([{ name: "lang", value: lang, url: baseURL ?? "" }]);
      await page.setViewportSize(viewport);
      await signIn(page, "c-northeast-middle.certifier", `/completeness?year=${year}&month=1`);
      await page.locator("[data-cell]").first().click();
      await expect(page.locator("#inspector .inspector-section").nth(1)).toBeVisible();
      // The sheet of a phone lies over the page: each is looked at by itself.
      await page.keyboard.press("Escape");
      await page.evaluate(() => window.scrollTo(0, 0));
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        // Experimental in axe: it compares words apart by spaces, which Thai does not write.
        .disableRules(["label-content-name-mismatch"])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    });
  }
}
