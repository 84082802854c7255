import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./sign-in";

const paid = (page: Page) => page.locator(".figure-big").first();

/** Opens the bar by its key, types, and waits for the answer. */
async function searchFor(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("searchbox").fill(words);
}

test("conditions stay on the way down, and a link shows another person the same figures", async ({ page, browser }) => {
  await signIn(page, "moi.executive", "/overview/moi?year=2569&month=8");
  const whole = await paid(page).innerText();
  await page.locator(".filter-menu > summary").click();
  await page.locator('.filter-menu select[name="class"]').selectOption("capital");
  await page.locator(".filter-menu button[type=submit]").click();
  await page.waitForURL(/class=capital/);
  await expect(page.locator(".filter-chip")).toHaveText(/รายจ่ายลงทุน/);
  await expect(paid(page)).not.toHaveText(whole);

  await page.locator('.rail-row[data-area="r-northeast"]').click();
  await page.waitForURL(/\/overview\/r-northeast\?/);
  expect(new URL(page.url()).searchParams.get("class")).toBe("capital");
  await expect(page.locator("h1")).toHaveText(/ตะวันออกเฉียงเหนือ/);
  const shown = await paid(page).innerText();

  const other = await browser.newContext();
  const guest = await other.newPage();
  await signIn(guest, "moi.analyst", new URL(page.url()).pathname + new URL(page.url()).search);
  await expect(paid(guest)).toHaveText(shown);
  await other.close();

  await page.locator(".filter-chip").click();
  await expect(page.locator(".filter-chip")).toHaveCount(0);
});

test("conditions nothing meets name what to drop", async ({ page }) => {
  await signIn(page, "moi.executive", "/overview/48?year=2569&month=8&fund=local");
  await expect(page.locator(".empty-state")).toBeVisible();
  await page.locator(".empty-state .button").click();
  await expect(paid(page)).toBeVisible();
  expect(new URL(page.url()).searchParams.has("fund")).toBe(false);
});

test("the command bar finds a province, a project and an activity by parts of their names, and gives the focus back", async ({ page }) => {
  await signIn(page, "moi.executive", "/overview/moi?year=2569&month=8");
  const option = (kind: string) => page.getByRole("option").filter({ hasText: kind });
  await searchFor(page, "โคราช");
  await expect(option("พื้นที่").first()).toContainText("นครราชสีมา");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/overview\/30\?year=2569&month=8/);

  await searchFor(page, "โคราช เกษตร");
  await expect(option("โครงการ").first()).toContainText("เกษตร");
  await searchFor(page, "โคราช ถนน");
  await expect(option("กิจกรรม").first()).toContainText("ถนน");
  await option("กิจกรรม").first().click();
  await page.waitForURL(/\/projects\/[0-9a-f-]+#activity-/);

  await page.locator(".command-key").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator(".command-key")).toBeFocused();
});

test("what is typed before the search has come is kept", async ({ page }) => {
  await signIn(page, "moi.executive", "/overview/moi");
  await page.locator(".command-key").click();
  await page.keyboard.type("northeast");
  await expect(page.locator(".command-input")).toHaveValue("northeast");
});

test("nothing outside one's own areas is found", async ({ page }) => {
  await signIn(page, "p48.officer", "/overview/48");
  const answer = await page.request.get(`/api/v1/search?q=${encodeURIComponent("โคราช")}`);
  expect(await answer.json()).toEqual({ areas: [], projects: [], activities: [] });
});

test("a figure says who certified it, and Esc goes back to it", async ({ page }) => {
  await signIn(page, "moi.executive", "/overview/30?year=2569&month=8");
  const figure = page.locator(".figure-big .figure").first();
  await figure.focus();
  await page.keyboard.press("e");
  const inspector = page.locator("#inspector");
  await expect(inspector).toContainText("ใครรับรอง");
  await expect(inspector).toContainText(/หัวหน้าสำนักงานจังหวัด/);
  await expect(inspector).toContainText(/ฉบับที่\s\d/);
  await page.keyboard.press("Escape");
  await expect(figure).toBeFocused();
});

test("a question typed into the command bar leads to its answer, about the place named in it", async ({ page }) => {
  await signIn(page, "moi.executive", "/overview/moi?year=2569&month=8");
  const question = page.getByRole("option").filter({ hasText: "คำถาม" });
  await searchFor(page, "ใครรับรอง");
  await question.first().click();
  await expect(page.locator("#inspector-title")).toHaveText("เบิกจ่าย");
  await expect(page.locator("#inspector")).toContainText("ใครรับรอง");

  await searchFor(page, "ต้องเบิก อีสาน");
  await expect(question.first()).toContainText("ภาคตะวันออกเฉียงเหนือ");
  await question.first().click();
  await page.waitForURL(/\/overview\/r-northeast\?year=2569&month=8/);

  await searchFor(page, "งบลงทุน ยังไม่เริ่ม");
  await question.first().click();
  await page.waitForURL(/\/register\?.*area=r-northeast.*flag=capital_not_begun/);
});
