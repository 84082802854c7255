import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { signIn } from "./sign-in";

/** The register: an analyst narrows, searches, orders, gathers, opens a row, comes back and takes the figures out. */
const month = "year=2569&month=8";

type Cells = Record<string, string | number | null>;
type RegisterAnswer = {
  rows: { id: string; projectId: string; cells: Cells }[];
  nextCursor: string | null;
  total: { count: number; standing: { budgetNet: string; paid: string; paidPercent: string } } | null;
  groups: { values: { value: string; count: number; standing: { budgetNet: string; paid: string; paidPercent: string } }[] } | null;
};

test.describe.configure({ timeout: 180_000 });

const answerOf = async (page: Page, address: string): Promise<RegisterAnswer> => {
  const answer = await page.request.get(`/api/v1/register?${address}`);
  expect(answer.status()).toBe(200);
  return answer.json();
};

/** Every row of a reading, page after page. */
async function rowsOf(page: Page, address: string): Promise<RegisterAnswer["rows"]> {
  const rows: RegisterAnswer["rows"] = [];
  let cursor: string | null = null;
  do {
    const part: RegisterAnswer = await answerOf(page, `${address}&parts=rows&size=200${cursor ? `&cursor=${cursor}` : ""}`);
    rows.push(...part.rows);
    cursor = part.nextCursor;
  } while (cursor);
  return rows;
}

const satang = (text: string | number | null | undefined): bigint => BigInt(Math.round(Number(text ?? 0) * 100));
const sumOf = (rows: RegisterAnswer["rows"], key: string): bigint => rows.reduce((sum, { cells }) => sum + satang(cells[key]), 0n);
/** As the screen writes it: million baht, two places. */
const million = (sum: bigint): string =>
  (Number((sum + 500_000n) / 1_000_000n) / 100).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const percent = (part: bigint, whole: bigint): string => (Number((part * 20_000n + whole) / (2n * whole)) / 100).toFixed(2);

const totals = (page: Page): Locator => page.locator(".register-totals");
const countIn = async (text: string | null): Promise<number> => Number((/\d[\d,]*/.exec(text ?? "")?.[0] ?? "").replaceAll(",", ""));
const settled = (page: Page): Promise<void> => expect(page.locator(".register-totals .skeleton")).toHaveCount(0);
const searchOf = (page: Page): string => new URL(page.url()).search.slice(1);

test("an analyst narrows, searches, orders, gathers, opens a row, comes back and takes the figures out", async ({ page }) => {
  await signIn(page, "moi.analyst", `/register?${month}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ทะเบียนกิจกรรม");
  await settled(page);

  // A choice says how many rows it would show, and shows that many.
  const capital = page.locator(".facet-choice").filter({ hasText: "งบลงทุน" }).first();
  const promised = await countIn(await capital.locator(".facet-count").textContent());
  await expect(async () => {
    await capital.locator("input").check({ timeout: 5_000 });
    await expect(page).toHaveURL(/class=capital/, { timeout: 5_000 });
  }).toPass();
  await expect(totals(page)).toContainText(`รวม ${promised.toLocaleString("en-US")} จาก`);
  await expect(page.getByRole("button", { name: "ล้าง 1 เงื่อนไข" })).toBeVisible();

  // Two parts of words, in the other order than the names have them.
  await page.getByRole("searchbox", { name: "ค้นหาในชื่อ รหัส หน่วยดำเนินการ และจังหวัด" }).fill("เสริมเหล็ก ถนนคอน");
  await expect(page).toHaveURL(/q=/);
  await settled(page);
  await expect(page.locator(".register-cell mark").first()).toBeVisible();
  const found = (await answerOf(page, `${searchOf(page)}&parts=total`)).total?.count ?? 0;
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(promised);
  const names = await page.locator('.register-line[data-kind="row"] [data-name]').allTextContents();
  expect(names.some((text) => /ถนนคอนกรีตเสริมเหล็ก/.test(text))).toBe(true);
  const turned = new URLSearchParams(searchOf(page));
  turned.set("q", "ถนนคอน เสริมเหล็ก");
  expect((await answerOf(page, `${turned}&parts=total`)).total?.count).toBe(found);

  // Numbers the largest first, then the other way.
  const net = page.getByRole("columnheader").filter({ hasText: "งบหลังโอนฯ" });
  await net.getByRole("button").click();
  await expect(net).toHaveAttribute("aria-sort", "descending");
  await net.getByRole("button").click();
  await expect(net).toHaveAttribute("aria-sort", "ascending");
  await expect(page).toHaveURL(/sort=budgetNet/);

  // Groups: each subtotal is the sum of the rows the API gives for it, and its percentage the ratio of those sums.
  await page.getByLabel("จัดกลุ่มตาม").selectOption("cluster");
  await expect(page).toHaveURL(/group=cluster/);
  await settled(page);
  const reading = searchOf(page).replace(/&?group=cluster/, "");
  const { groups } = await answerOf(page, `${searchOf(page)}&parts=groups`);
  const [first] = groups?.values ?? [];
  if (!first) throw new Error("no groups");
  const rows = await rowsOf(page, `${reading}&within=cluster:${first.value}&columns=budgetNet,paid`);
  expect(rows).toHaveLength(first.count);
  const [sumNet, sumPaid] = [sumOf(rows, "budgetNet"), sumOf(rows, "paid")];
  const line = page.locator('.register-line[data-kind="group"]').first();
  await expect(line).toContainText(`${first.count} กิจกรรม · ΣD ÷ ΣN`);
  await expect(line.locator("[data-numeric]").nth(0)).toHaveText(million(sumNet));
  await expect(line.locator("[data-numeric]").nth(2)).toHaveText(million(sumPaid));
  await expect(line.locator("[data-numeric]").nth(3)).toHaveText(percent(sumPaid, sumNet));

  // The keyboard: down into the rows, Enter opens the project, back finds everything as it was.
  await expect(page.locator('.register-line[data-kind="row"]').first()).toBeVisible();
  await page.locator('[data-cell="0:0"]').focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator('[data-cell="1:0"]')).toBeFocused();
  const before = page.url();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}/);
  await page.goBack();
  await expect(page).toHaveURL(before);
  await settled(page);
  await expect(page.getByRole("searchbox", { name: "ค้นหาในชื่อ รหัส หน่วยดำเนินการ และจังหวัด" })).toHaveValue("เสริมเหล็ก ถนนคอน");
  await expect(page.getByLabel("จัดกลุ่มตาม")).toHaveValue("cluster");
  await expect(page.locator('.register-line[data-kind="group"]').first()).toContainText(`${first.count} กิจกรรม`);

  // Out: CSV and XLSX hold every row, and add up to the foot of the page.
  const total = (await answerOf(page, `${reading}&parts=total`)).total;
  if (!total) throw new Error("no total");
  await expect(totals(page)).toContainText(`รวม ${total.count.toLocaleString("en-US")} จาก`);
  await expect(totals(page)).toContainText(million(satang(total.standing.budgetNet)));
  await expect(totals(page)).toContainText(total.standing.paidPercent);
  await page.getByRole("button", { name: "ส่งออก" }).click();
  const box = page.getByRole("dialog", { name: "ส่งออก" });
  await expect(box).toContainText(`ส่งออก ${total.count.toLocaleString("en-US")} กิจกรรม`);
  await expect(box).toContainText("เงื่อนไข: งบลงทุน · คำค้น เสริมเหล็ก ถนนคอน");
  const hrefOf = async (name: string): Promise<string> => (await box.getByRole("link", { name }).first().getAttribute("href")) ?? "";
  const bytesOf = async (href: string): Promise<Buffer> => {
    const answer = await page.request.get(href);
    expect(answer.status()).toBe(200);
    return answer.body();
  };
  const lines: string[][] = parse(await bytesOf(await hrefOf("CSV")), {
    bom: true,
    comment: "#",
    comment_no_infix: true,
    relax_column_count: true,
  });
  const [heads = [], ...body] = lines;
  const [netAt, paidAt] = ["งบหลังโอนฯ", "เบิกจ่าย (D)"].map((name) => heads.findIndex((head) => head.startsWith(name)));
  expect(body).toHaveLength(total.count);
  const csvSum = (at: number): bigint => body.reduce((sum, cells) => sum + satang(cells[at]), 0n);
  expect(csvSum(netAt ?? -1)).toBe(satang(total.standing.budgetNet));
  expect(csvSum(paidAt ?? -1)).toBe(satang(total.standing.paid));

  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await bytesOf(await hrefOf("XLSX"))).buffer);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error("no sheet");
  const table = Array.from(sheet.getSheetValues(), (row) => (Array.isArray(row) ? Array.from(row).slice(1) : []));
  const headAt = table.findIndex((row) => row.some((cell) => String(cell).startsWith("งบหลังโอนฯ")));
  const column = (table[headAt] ?? []).findIndex((cell) => String(cell).startsWith("งบหลังโอนฯ"));
  const numbers = table.slice(headAt + 1).flatMap((row) => (typeof row[column] === "number" ? [row[column] as number] : []));
  expect(numbers).toHaveLength(total.count);
  expect(numbers.reduce((sum, value) => sum + satang(value), 0n)).toBe(satang(total.standing.budgetNet));
});

test("columns are chosen and ordered by keyboard, and the address carries them to whoever opens it", async ({ page, context }) => {
  await signIn(page, "moi.analyst", `/register?${month}&area=65`);
  await settled(page);
  await page.locator('[data-cell="0:0"]').focus();
  await page.keyboard.press("c");
  const box = page.getByRole("dialog", { name: "คอลัมน์" });
  await box.getByRole("checkbox", { name: "หน่วยดำเนินการ" }).check();
  await box.getByRole("button", { name: /^ย้ายคอลัมน์ สถานะ/ }).focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
  await expect(page).toHaveURL(/columns=.*agency.*status.*planPoints/);
  const heads = await page.getByRole("columnheader").allTextContents();
  expect(heads.join()).toContain("หน่วยดำเนินการ");

  const other = await context.newPage();
  await other.goto(page.url());
  await settled(other);
  expect(await other.getByRole("columnheader").allTextContents()).toEqual(heads);
});

test("what a link says wrongly is left out and told; what finds nothing says which condition to drop", async ({ page }) => {
  await signIn(page, "moi.analyst", `/register?${month}&status=late,broken&sort=nothing`);
  await expect(page.getByText("บางส่วนของลิงก์อ่านไม่ได้")).toBeVisible();
  await expect(page.locator(".register-dropped")).toContainText("สถานะ = broken");
  await expect(page.locator(".register-dropped")).toContainText("การเรียง = nothing");
  await expect(page.locator(".register-chip")).toHaveText(["ล่าช้า"]);

  await page.goto(`/register?${month}&area=65&q=${encodeURIComponent("ไม่มีคำนี้แน่นอน")}`);
  await expect(page.getByText("ไม่มีแถวตรงเงื่อนไข")).toBeVisible();
  const drop = page.getByRole("button", { name: /^เอา “คำค้น .+” ออกจะเห็น .+ กิจกรรม$/ });
  const promised = await countIn((await drop.textContent())?.split("จะเห็น")[1] ?? null);
  await drop.click();
  await expect(totals(page)).toContainText(new RegExp(`รวม\\s${promised}\\sจาก`));
});

test("a province sees its own rows only", async ({ page }) => {
  await signIn(page, "p65.officer", `/register?${month}`);
  await settled(page);
  await expect(page.locator(".facet-areas")).toHaveCount(0);
  const { total } = await answerOf(page, `${month}&area=65&parts=total`);
  await expect(totals(page)).toContainText(String(total?.count));
  await page.goto(`/register?${month}&area=30`);
  await expect(page.getByText("ไม่พบพื้นที่นี้ หรืออยู่นอกพื้นที่ของท่าน")).toBeVisible();
});

for (const [name, viewport, lang, theme] of [
  ["desktop", { width: 1440, height: 900 }, "th", "light"],
  ["desktop in the dark, English", { width: 1440, height: 900 }, "en", "dark"],
  ["phone", { width: 390, height: 844 }, "th", "light"],
] as const) {
  test(`nobody is shut out: ${name}`, async ({ page, context, baseURL }) => {
    for (const [cookie, value] of Object.entries({ lang, theme })) await context.addCookies([{ name: cookie, value, url: baseURL ?? "" }]);
    await page.setViewportSize(viewport);
    await signIn(page, "moi.analyst", `/register?${month}&area=65&group=status`);
    await settled(page);
    await expect(page.locator('.register-line[data-kind="row"], .register-card[data-kind="row"]').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      // Experimental in axe: it compares words apart by spaces, which Thai does not write.
      .disableRules(["label-content-name-mismatch"])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
}
