import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { activityName, bigPlan, makeBigPlan } from "./grid/big-plan";
import { signIn } from "./sign-in";

/**
 * The report grid as a spreadsheet: 200 lines pasted as one step, taken back as one step, copied out as they went in, and sent;
 * by keyboard alone, on a phone as cards, readable for machines in both languages.
 */
test.describe.configure({ mode: "serial", timeout: 240_000 });

const month = 2;
let projectId = "";
const address = (): string => `/reports/${projectId}/${month}`;
const cell = (page: Page, row: number, field: "physical" | "committed" | "disbursed") =>
  page.locator(`input[name="lines.${row}.${field}"]`);

const thaiDigits = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode("๐".charCodeAt(0) + Number(digit)));
/** What a spreadsheet puts on the clipboard: every third row in Thai digits, commas, a percent sign, a dash for nothing. */
const rows = Array.from({ length: bigPlan.activities }, (_, at) => ({
  physical: 5 + (at % 3),
  committed: at % 2 === 0 ? 0 : 10_000,
  disbursed: 50_000 + at,
}));
const asTyped = (at: number): string[] => {
  const { physical, committed, disbursed } = rows[at] ?? { physical: 0, committed: 0, disbursed: 0 };
  const cells = [`${physical}%`, committed === 0 ? "0" : committed.toLocaleString("en"), `\u00a0${disbursed.toLocaleString("en")} `];
  return at % 3 === 0 ? cells.map(thaiDigits) : cells;
};
const block = rows.map((_, at) => asTyped(at).join("\t")).join("\r\n");
const plain = rows.map(({ physical, committed, disbursed }) => `${physical}\t${committed}\t${disbursed}\r\n`).join("");

async function open(page: Page): Promise<void> {
  await signIn(page, bigPlan.officer, address());
  await expect(cell(page, 0, "physical")).toBeVisible();
  await page.waitForLoadState("networkidle");
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press("Control+V");
}

async function expectNoFault(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/ · /);
  // Lines out of sight are looked at, too: each would be laid out by itself for every question.
  await page.locator("tr[data-activity-row]").evaluateAll((lines) => {
    for (const line of lines) if (line instanceof HTMLElement) line.style.contentVisibility = "visible";
  });
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .disableRules(["label-content-name-mismatch"])
    .analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(" ")).slice(0, 5) }))).toEqual([]);
}

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
});

test("a plan with 200 activities is imported and confirmed", async ({ page }) => {
  projectId = (await makeBigPlan(page)).projectId;
});

test("200 lines pasted from a spreadsheet are one step: undone at once, done again, copied out as they went in", async ({ page }) => {
  await open(page);
  const [first, last] = [cell(page, 0, "physical"), cell(page, 199, "disbursed")];
  const before = [await first.inputValue(), await last.inputValue()];
  await first.focus();
  await paste(page, block);
  await expect(first).toHaveValue("5");
  await expect(last).toHaveValue("50,199");
  await expect(page.getByRole("main")).toContainText("วางแล้ว 200 กิจกรรม 600 ช่อง");
  await page.keyboard.press("Control+Z");
  await expect(first).toHaveValue(before[0] ?? "");
  await expect(last).toHaveValue(before[1] ?? "");
  await page.keyboard.press("Control+Y");
  await expect(last).toHaveValue("50,199");
  await first.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+C");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(plain);
});

test("a key draws its own line and the sums; lines out of sight are not drawn at all", async ({ page }) => {
  await open(page);
  const lines = page.locator("tr[data-activity-row]");
  await expect(lines).toHaveCount(bigPlan.activities);
  const drawn = await lines.evaluateAll(
    (all) => all.filter((line) => line.firstElementChild?.checkVisibility({ contentVisibilityAuto: true })).length,
  );
  expect(drawn).toBeGreaterThan(5);
  expect(drawn).toBeLessThan(bigPlan.activities / 2);
  await cell(page, 3, "disbursed").focus();
  await page.keyboard.type("6");
  await page.evaluate(() => {
    const touched = new Set<string>();
    Reflect.set(window, "__touched", touched);
    const note = (records: MutationRecord[]): void => {
      for (const { target } of records) {
        const line = (target instanceof Element ? target : target.parentElement)?.closest("tr[data-activity-row]");
        if (line) touched.add(line.getAttribute("data-activity-row") ?? "");
      }
    };
    const all = { subtree: true, childList: true, characterData: true, attributes: true };
    for (const table of document.querySelectorAll("main table")) new MutationObserver(note).observe(table, all);
  });
  await page.keyboard.type("1234");
  await expect(cell(page, 3, "disbursed")).toHaveValue("61234");
  const touched = () => page.evaluate(() => [...(Reflect.get(window, "__touched") as Set<string>)]);
  await expect.poll(touched).toEqual([await lines.nth(3).getAttribute("data-activity-row")]);
  await page.keyboard.press("Escape");
  await expect(cell(page, 3, "disbursed")).toHaveValue("50,003");
});

test("a block that does not fit says what stayed out; names align rows; a word is kept and marked", async ({ page }) => {
  await open(page);
  await cell(page, 199, "committed").focus();
  await paste(page, "1\t2\t3\r\n4\t5\t6\r\n");
  const main = page.getByRole("main");
  await expect(main).toContainText("เกินตาราง 1 แถว ไม่ได้วาง");
  await expect(main).toContainText("ไม่ได้วาง 1 คอลัมน์");
  await page.keyboard.press("Control+Z");
  await cell(page, 0, "physical").focus();
  await paste(page, `${activityName(7)}\t9\r\n${activityName(3)}\t8\r\nถนนที่ไม่มี\t7\r\n`);
  await expect(cell(page, 7, "physical")).toHaveValue("9");
  await expect(cell(page, 3, "physical")).toHaveValue("8");
  await expect(main).toContainText("ถนนที่ไม่มี");
  await page.keyboard.press("Control+Z");
  await cell(page, 5, "physical").focus();
  await paste(page, "เสร็จ");
  await page.keyboard.press("ArrowDown");
  await expect(cell(page, 5, "physical")).toHaveValue("เสร็จ");
  await expect(cell(page, 5, "physical")).toHaveAttribute("aria-invalid", "true");
  await cell(page, 5, "physical").focus();
  await page.keyboard.press("Control+Z");
  await expect(cell(page, 5, "physical")).not.toHaveValue("เสร็จ");
});

test("keys alone: move, select, fill down, edit and restore, help", async ({ page }) => {
  await open(page);
  await cell(page, 0, "physical").focus();
  await page.keyboard.type("11");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(cell(page, 1, "physical")).toBeFocused();
  await page.keyboard.press("Shift+Enter");
  await expect(cell(page, 0, "physical")).toBeFocused();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+D");
  await expect(cell(page, 2, "physical")).toHaveValue("11");
  await page.keyboard.press("Control+Z");
  await expect(cell(page, 2, "physical")).not.toHaveValue("11");
  await cell(page, 0, "physical").focus();
  await page.keyboard.press("F2");
  await page.keyboard.type("5");
  await expect(cell(page, 0, "physical")).toHaveValue("115");
  await page.keyboard.press("Escape");
  await expect(cell(page, 0, "physical")).toHaveValue("11");
  await page.keyboard.press("Control+End");
  await expect(cell(page, 199, "disbursed")).toBeFocused();
  await page.keyboard.press("Control+Home");
  await expect(cell(page, 0, "physical")).toBeFocused();
  await page.keyboard.press("End");
  await expect(cell(page, 0, "disbursed")).toBeFocused();
  await page.keyboard.press("Control+/");
  await expect(page.getByRole("dialog")).toContainText("Ctrl V");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.locator('textarea[name="lines.0.workDone"]')).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(cell(page, 0, "physical")).toBeFocused();
});

for (const lang of ["th", "en"] as const) {
  test(`the grids have no fault machines find (${lang})`, async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: "lang", value: lang, url: baseURL ?? "" }]);
    await open(page);
    await expectNoFault(page);
    await page.goto(`/reports/unit/${bigPlan.areaId}/${month}?year=${bigPlan.fiscalYear}`);
    await expect(page.locator("input[data-column]").first()).toBeVisible();
    await expectNoFault(page);
  });
}

test("on a phone each activity is a card with fields for a thumb and a way to the next", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const [first, second] = [cell(page, 0, "physical"), cell(page, 1, "physical")];
  expect((await first.boundingBox())?.height).toBeGreaterThanOrEqual(52);
  await expect(first).toHaveAttribute("inputmode", "decimal");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await first.focus();
  await page.getByRole("button", { name: "ถัดไป", exact: true }).click();
  await expect(second).toBeFocused();
  await expect(page.getByText("กิจกรรม 2 จาก 200")).toBeVisible();
});

test("on paper it is a table lying down: heads on each page, figures without their cells, no tools", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
  // Ten lines and more on a page; as cards it was hundreds.
  expect(paper.match(/\/Type \/Page\b(?!s)/g)?.length).toBeLessThan(bigPlan.activities / 10);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#send-bar")).toBeHidden();
  await expect(page.locator("main thead").first()).toHaveCSS("display", "table-header-group");
  await expect(cell(page, 0, "physical")).toHaveCSS("border-top-width", "0px");
});

test("the pasted report is sent from the unit's grid, each project for its own receipt", async ({ page }) => {
  await signIn(page, bigPlan.officer, `/reports/unit/${bigPlan.areaId}/${month}?year=${bigPlan.fiscalYear}`);
  const row = page.locator(`#project-${projectId}`);
  await expect(row).toBeVisible();
  await page.waitForLoadState("networkidle");
  const start = page.getByRole("textbox", { name: new RegExp(`${activityName(0)}( |$)`) }).first();
  await start.focus();
  await paste(page, rows.map((_, at) => [activityName(at), ...asTyped(at)].join("\t")).join("\r\n"));
  await expect(page.getByRole("main")).toContainText("จับคู่ตามชื่อหรือรหัสกิจกรรม");
  const send = row.getByRole("button", { name: /^ส่งตรวจ/ });
  for (let problem = 0; problem < 400 && !(await send.isVisible()); problem++) {
    await page.keyboard.press("F8");
    await page.keyboard.type("งวดงานตรวจรับแล้ว รอเบิกจ่าย");
  }
  await send.click();
  await expect(page.locator("#send-summary")).toContainText(/เลขรับ \d{2}-\d{2}-\d{2}-\d{4}/, { timeout: 60_000 });
  await expect(row).toContainText("รอการรับรอง");
});
