import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { signIn } from "./sign-in";

/**
 * The way of a report, by keyboard: the officer opens what is due and sends it, the certifier returns it once with a comment,
 * the officer corrects and sends again, the certifier certifies, everybody sees it.
 */
const officer = "p34.officer";
const certifier = "p34.certifier";
const comment = "ขอตรวจยอดผูกพันกับสัญญาอีกครั้ง กิจกรรม 1";

test.describe.configure({ mode: "serial", timeout: 180_000 });

async function as(page: Page, username: string, path: string): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, username, path);
}

async function expectNoFault(page: Page): Promise<void> {
  // Titles are streamed: after a step inside the page there is a moment without one.
  await expect(page).toHaveTitle(/ · /);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .disableRules(["label-content-name-mismatch"])
    .analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(" ")).slice(0, 5) }))).toEqual([]);
}

/** Tabs forward until the element has the focus: nobody needs a mouse to get there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 400; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("never reached by Tab");
}

/** Types this month's figures of the first activity, gives a reason wherever one is asked, and sends. */
async function reportByKeyboard(page: Page, physical: string): Promise<void> {
  const first = page.locator('input[name="lines.0.physical"]');
  await expect(first).toBeVisible();
  await tabTo(page, first);
  await page.keyboard.type(physical);
  await page.keyboard.press("ArrowRight");
  await expect(page.locator('input[name="lines.0.committed"]')).toBeFocused();
  const submit = page.locator('button[name="intent"][value="submit"]');
  for (let problem = 0; problem < 60 && (await submit.getAttribute("aria-disabled")) === "true"; problem++) {
    await page.keyboard.press("F8");
    const asked = await page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.name : ""));
    await page.keyboard.type(asked.includes("warningReasons") ? "งวดงานตรวจรับแล้ว รอเบิกจ่ายเดือนถัดไป" : "0");
    await page.keyboard.press("Tab");
  }
  await tabTo(page, submit);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?sent=1/);
  await expect(page.getByRole("main")).toContainText("กระทรวงเห็นตัวเลขนี้แล้ว");
}

/** Enter, with nothing focused, opens the first thing due: its report, or its plan while that is only proposed. */
async function openFirstDue(page: Page): Promise<void> {
  await page.locator("a[data-first-due]").waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/(reports|plans)\/[0-9a-f-]{36}/);
}

let project = "";
let address = "";

test("the officer opens what is due with Enter and sends it", async ({ page }) => {
  await as(page, officer, "/reports");
  await expectNoFault(page);
  await openFirstDue(page);
  if (page.url().includes("/plans/")) {
    await tabTo(page, page.locator('button[name="intent"][value="proposed"]'));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?done=\d+/);
    await page.goto("/reports");
    await openFirstDue(page);
  }
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}\/\d+$/);
  address = new URL(page.url()).pathname;
  project = await page.getByRole("heading", { level: 1 }).innerText();
  await expect(page.locator('input[name="lines.0.physical"]')).toBeVisible();
  await expectNoFault(page);
  await reportByKeyboard(page, "๑");
  await expect(page.getByRole("main")).toContainText(/\d{2}-\d{2}-\d{2}-\d{4}/);
  await expectNoFault(page);
});

test("what is typed is never lost: a cell that is no figure is kept in the draft and named", async ({ page }) => {
  await as(page, officer, "/reports");
  const open = page.getByRole("link", { name: /^เปิดรายงาน / }).first();
  await expect(open, "another report of this unit must still be due").toBeVisible();
  await open.click();
  const cell = page.locator('input[name="lines.0.disbursed"]');
  const before = await cell.inputValue();
  await cell.fill("1,581,1500");
  await cell.press("Tab");
  await expect(cell).toHaveAttribute("aria-invalid", "true");
  await page.locator('button[name="intent"][value="save"]').click();
  await expect(page.getByText(/เก็บแล้ว \d/)).toBeVisible();
  await page.reload();
  await expect(cell).toHaveValue("1,581,1500");
  await cell.fill(before || "0");
  await page.locator('button[name="intent"][value="save"]').click();
  await expect(page.getByText(/เก็บแล้ว \d/)).toBeVisible();
});

test("the certifier returns it with a comment, which is required", async ({ page }) => {
  await as(page, certifier, "/certify");
  await page.getByRole("link").filter({ hasText: project }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(project);
  await expectNoFault(page);
  const words = page.locator('textarea[name="comment"]');
  await page.keyboard.press("r");
  await expect(words).toBeFocused();
  await page.getByRole("button", { name: "ส่งกลับ", exact: true }).click();
  await expect(words).toHaveAttribute("aria-invalid", "true");
  await words.focus();
  await page.keyboard.type(comment);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/done=returned/);
  await expect(page.getByText(`ส่งกลับแล้ว ${project}`)).toBeVisible();
});

test("the officer sees the comment first, corrects and sends again", async ({ page }) => {
  await as(page, officer, "/reports");
  const row = page.getByRole("listitem").filter({ hasText: project }).first();
  await expect(row).toContainText(comment);
  await row.getByRole("link").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === address);
  await expect(page.getByRole("main")).toContainText(comment);
  await reportByKeyboard(page, "2");
});

test("the certifier certifies and everybody sees it", async ({ page }) => {
  await as(page, certifier, "/certify");
  await page.getByRole("link").filter({ hasText: project }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(project);
  const certify = page.getByRole("button", { name: /^รับรอง \d+ กิจกรรม$/ });
  await tabTo(page, certify);
  await page.keyboard.press("Enter");
  await page.waitForURL(/done=certified/);
  // It may be undone for the minutes of the setting, or is official by now where that is short.
  await expect(page.getByRole("main")).toContainText(/ยกเลิกได้ถึง|ตัวเลขเป็นทางการแล้ว/);

  await as(page, officer, address);
  await expect(page.getByRole("main")).toContainText("รับรองแล้ว");
  await expect(page.locator('input[name="lines.0.physical"]')).toHaveCount(0);
  await page.goto("/reports");
  await expect(page.getByRole("row").filter({ hasText: project })).toContainText("รับรองแล้ว");
});

test("plans and rounds: no fault, in both languages and on a phone", async ({ page }) => {
  await as(page, officer, address.replace(/^\/reports\/([^/]+)\/\d+$/, "/plans/$1"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(project);
  await expectNoFault(page);
  await as(page, "moi.staff", "/rounds");
  await page
    .getByRole("link", { name: /^แก้วัน / })
    .first()
    .click();
  // What a date means is said once the page's script stands.
  await expect(async () => {
    await page.locator('input[name="closesDay"]').first().fill("5/12/2026");
    await page.locator('input[name="closesDay"]').first().press("Tab");
    await expect(page.getByText(/หมายถึง 2569/)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expectNoFault(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.context().addCookies([{ name: "lang", value: "en", url: page.url() }]);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Reporting rounds");
  await expectNoFault(page);
});
