import { expect, test } from "@playwright/test";
import { signIn } from "./sign-in";

const address = "/overview/moi?year=2569&month=8&class=capital";

test.describe("what is read in a chart", () => {
  test.beforeEach(async ({ page }) => {
    await signIn(page, "moi.executive");
    await page.goto(address);
  });

  test("E explains it: the words, who certified, and the way on; Escape gives the focus back", async ({ page }) => {
    const inspector = page.locator("#inspector");
    const tip = page.locator(".chart-tip");
    const curve = page.locator('[data-panel-key="2"]').getByRole("slider");

    await test.step("a month of the curve, by that month's certifiers", async () => {
      await curve.focus();
      await expect(async () => {
        await page.keyboard.press("ArrowLeft");
        await expect(tip).toBeVisible({ timeout: 500 });
      }).toPass();
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
      await expect(tip).toContainText(/พฤศจิกายน/);
      await page.keyboard.press("e");
      await expect(inspector.getByRole("heading", { level: 2 })).toHaveText(/พฤศจิกายน/);
      await expect(inspector.getByRole("heading", { level: 2 })).toBeFocused();
      await expect(inspector).toContainText(/แผน\s*\d/);
      await expect(inspector.getByRole("link", { name: /ทะเบียน/ })).toHaveAttribute("href", /month=2.*class=capital/);
      await page.keyboard.press("Escape");
      await expect(curve).toBeFocused();
    });

    await test.step("a province of the map, with a link to its page under the same conditions", async () => {
      const places = page.locator(".thailand-map");
      await places.locator('a[data-mark="30"]').focus();
      await expect(tip).toContainText("นครราชสีมา");
      await page.keyboard.press("e");
      await expect(inspector.getByRole("heading", { level: 2 })).toHaveText("นครราชสีมา");
      await expect(inspector.locator('a[href*="/overview/30?"]').first()).toHaveAttribute("href", /year=2569&month=8&class=capital/);
      await page.keyboard.press("Escape");
      await expect(places.locator('a[data-mark="30"]')).toBeFocused();
    });
  });

  test("a month of the curve opens the page in that month, with what narrows it", async ({ page }) => {
    const curve = page.locator('[data-panel-key="2"]').getByRole("slider");
    await curve.focus();
    await expect(async () => {
      await page.keyboard.press("Home");
      for (let step = 1; step < 5; step++) await page.keyboard.press("ArrowRight");
      await expect(curve).toHaveAttribute("aria-valuenow", "5", { timeout: 500 });
    }).toPass();
    await expect(curve).toHaveAttribute("aria-valuetext", /กุมภาพันธ์.*แผน.*เบิกจ่าย.*(ต่ำ|สูง)กว่าแผน/);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/overview\/moi\?year=2569&month=5&class=capital$/);
    await page.locator('[data-panel-key="2"] a.chart-column').filter({ visible: true }).nth(2).click();
    await expect(page).toHaveURL(/\/overview\/moi\?year=2569&month=3&class=capital$/);
  });
});

test("without a script the months of the curve are links", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, "moi.executive");
  await page.goto(address);
  const months = page.locator('[data-panel-key="2"] a.chart-column').filter({ visible: true });
  await expect(months).toHaveCount(12);
  await months.nth(6).click();
  await expect(page).toHaveURL(/month=7&class=capital$/);
  await context.close();
});
