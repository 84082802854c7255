import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { bigPlan } from "./grid/big-plan";
import { signIn } from "./sign-in";

/**
 * A closed month: an officer asks the ministry to open it again, the ministry refuses once with a comment, then grants; the
 * officer writes, and the lateness is said. What is correct stays: a correction begun is dropped again.
 */
const officer = "p41.officer";
const staff = "moi.staff";
const refusal = "ส่งเหตุผลเพิ่มเติมก่อน";
const comment = "เปิดให้แก้ยอดตามเอกสาร";

test.describe.configure({ mode: "serial", timeout: 240_000 });

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

/** A project of the unit: its id, from what is due on the officer's home. */
async function projectOf(page: Page): Promise<string> {
  const href = await page.locator("a[data-first-due]").getAttribute("href");
  const id = /[0-9a-f-]{36}/.exec(href ?? "")?.[0];
  if (!id) throw new Error(`no project behind ${href}`);
  return id;
}

async function ask(page: Page, reason: string): Promise<void> {
  await page.getByText("ขอเปิดแก้เดือนนี้").click();
  await page.getByRole("button", { name: "ส่งคำขอถึง สบจ." }).click();
  await expect(page.locator('textarea[name="reason"]')).toHaveAttribute("aria-invalid", "true");
  await page.locator('textarea[name="reason"]').fill(reason);
  await page.getByRole("button", { name: "ส่งคำขอถึง สบจ." }).click();
  await expect(page.getByText(/รอ สบจ\. พิจารณา$/)).toBeVisible();
}

/** Opens the waiting request of the unit and decides it. */
async function decide(page: Page, reason: string, decision: "grant" | "refuse", words: string): Promise<void> {
  await as(page, staff, "/rounds/requests");
  const row = page.getByRole("row").filter({ hasText: reason }).first();
  await row.getByRole("link", { name: /^พิจารณา / }).click();
  await page.locator(`input[name="decision"][value="${decision}"]`).check();
  await page.locator('textarea[name="comment"]').fill(words);
  await page.getByRole("button", { name: "บันทึกผล" }).click();
  await page.waitForURL(/done=/);
  await expect(page.getByRole("row").filter({ hasText: words }).first()).toContainText(words);
}

let address = "";
const reason = (what: string): string => `${what} ${test.info().project.name} ${Date.now()}`;
let asked = "";

test("a closed month says so, and the officer asks for it to be opened", async ({ page }) => {
  await as(page, officer, "/reports");
  await expectNoFault(page);
  address = `/reports/${await projectOf(page)}/1`;
  await page.goto(address);
  await expect(page.getByRole("main")).toContainText(/ปิดแล้วเมื่อ|เผยแพร่แล้วเมื่อ|รับรองแล้ว ตัวเลขเป็นทางการ/);
  await expect(page.locator('input[name$=".physical"]')).toHaveCount(0);
  asked = reason("หน่วยดำเนินการแก้ยอด");
  await ask(page, asked);
  await expect(page.getByText(`“${asked}”`)).toBeVisible();
  await expectNoFault(page);
  await page.goto("/reports");
  await expect(page.getByRole("row").filter({ hasText: "รอ สบจ. พิจารณา" }).first()).toContainText("ขอเปิดแก้");
});

test("the ministry refuses with a comment, which the officer reads; nothing is open", async ({ page }) => {
  await decide(page, asked, "refuse", refusal);
  await as(page, officer, address);
  await expect(page.getByText("สบจ. ไม่เปิดแก้")).toBeVisible();
  await expect(page.getByText(`“${refusal}”`)).toBeVisible();
  await expect(page.locator('input[name$=".physical"]')).toHaveCount(0);
});

test("a request may be taken back before it is decided", async ({ page }) => {
  await as(page, officer, address);
  await ask(page, reason("ขอผิดเดือน"));
  await page.getByRole("button", { name: "ถอนคำขอ" }).click();
  await expect(page.getByRole("button", { name: "ถอนคำขอ" })).toHaveCount(0);
  asked = reason("แก้ยอดเบิกจ่าย");
  await ask(page, asked);
});

test("the ministry grants until a day; the officer writes in the month, late, and may drop a correction", async ({ page }) => {
  await decide(page, asked, "grant", comment);
  await as(page, officer, address);
  const main = page.getByRole("main");
  await expect(main).toContainText("สบจ. เปิดแก้โครงการนี้ให้ถึง");
  await expect(main).toContainText(comment);
  await expect(main).toContainText(/นับว่าช้า \d+ วัน|ความตรงเวลานับจากครั้งแรกที่ส่ง/);
  await expectNoFault(page);
  const correct = page.getByText("แก้รายงานที่รับรองแล้ว");
  if (await correct.isVisible()) {
    await correct.click();
    await page.locator('textarea[name="reason"]').last().fill("ยอดเบิกจ่ายตกหล่น");
    await page.getByRole("button", { name: "เริ่มฉบับแก้ไข" }).click();
    await expect(page.locator('input[name$=".physical"]').first()).toBeVisible();
    await page.getByText("ทิ้งฉบับแก้ไขนี้").click();
    await page.getByRole("button", { name: /^ทิ้งฉบับที่ 2$/ }).click();
    await expect(page.locator('input[name$=".physical"]')).toHaveCount(0);
    await expect(main).toContainText("ทิ้งฉบับแก้ไข");
  } else {
    await expect(page.locator('input[name$=".physical"]').first()).toBeVisible();
  }
  await page.goto("/reports");
  await expect(page.getByRole("main")).toContainText("เปิดแก้ถึง");
});

test("the ministry ends it early", async ({ page }) => {
  await as(page, staff, "/rounds/requests");
  const row = page.getByRole("row").filter({ hasText: asked }).first();
  await row.getByRole("link", { name: /^ปิดก่อนกำหนด / }).click();
  await page.locator('textarea[name="comment"]').fill("ครบแล้ว");
  await page.getByRole("button", { name: "ปิดการเปิดแก้" }).click();
  await page.waitForURL(/done=ended/);
  await as(page, officer, address);
  await expect(page.locator('input[name$=".physical"]')).toHaveCount(0);
});

/** A province whose first month closed with nothing sent and nothing asked, and its officer. */
async function unitThatSentNothing(page: Page): Promise<string | null> {
  await as(page, staff, "/rounds/requests");
  const asking = await page.getByRole("main").innerText();
  const answer = await page.request.get("/api/v1/completeness?month=1&state=overdue&lang=th");
  const { rows } = (await answer.json()) as { rows: { areaId: string; unit: string }[] };
  const unit = rows.find(({ areaId, unit: name }) => !areaId.startsWith("c-") && areaId !== bigPlan.areaId && !asking.includes(name));
  return unit ? `p${unit.areaId}.officer` : null;
}

test("a month never sent is asked for, granted, sent, and marked late", async ({ page }) => {
  const late = await unitThatSentNothing(page);
  expect(late, "a province of the demonstration that never sent its first month").not.toBeNull();
  await as(page, late ?? "", "/reports");
  const closed = page.getByRole("region", { name: "เดือนที่ปิดแล้วยังไม่ครบ" });
  const reports = await closed.locator('a[href$="/1"]').evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  await closed.getByText("ขอเปิดแก้เดือนนี้").first().click();
  asked = reason("ยังไม่ได้ส่งทั้งเดือน");
  await closed.locator('textarea[name="reason"]').first().fill(asked);
  await closed.getByRole("button", { name: "ส่งคำขอถึง สบจ." }).first().click();
  await expect(page.getByRole("row").filter({ hasText: "รอ สบจ. พิจารณา" }).first()).toContainText("ขอเปิดแก้");
  await decide(page, asked, "grant", comment);
  await as(page, late ?? "", reports[0] ?? "/reports");
  const figures = page.locator("input[data-row][data-column]:visible");
  for (const report of reports) {
    await page.goto(report);
    await expect(page.getByRole("main")).toContainText(/นับว่าช้า \d+ วัน/);
    // A project whose plan is only proposed is reported after its plan; one that is ready and small is typed here.
    const cells = await figures.count();
    if (cells > 0 && cells <= 60) break;
  }
  await expect(figures.first()).toBeVisible();
  for (let index = 0; index < (await figures.count()); index++) await figures.nth(index).fill("0");
  const submit = page.locator('button[name="intent"][value="submit"]');
  await expect(submit).not.toHaveAttribute("aria-disabled", "true");
  await submit.click();
  await page.waitForURL(/\?sent=1/);
  await expect(page.getByRole("main")).toContainText(/ส่งช้า \d+ วันจากวันปิดรอบ/);
});

test("rounds, requests and home: no fault, in both languages, on a desk and on a phone", async ({ page }) => {
  await as(page, staff, "/rounds/requests");
  for (const lang of ["th", "en"]) {
    await page.context().addCookies([{ name: "lang", value: lang, url: page.url() }]);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of ["/rounds", "/rounds/requests"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectNoFault(page);
      }
    }
  }
  await as(page, officer, "/reports");
  await page.context().addCookies([{ name: "lang", value: "en", url: page.url() }]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/reports");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectNoFault(page);
});
