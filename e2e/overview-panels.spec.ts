import { expect, test } from "@playwright/test";
import { signIn } from "./sign-in";

test("the executive's panels are read by keyboard, swapped for tables, drilled into and taken along", async ({ page }) => {
  await signIn(page, "moi.executive");
  await page.goto("/overview/moi?year=2569&month=8");
  const map = page.locator('[data-panel-key="1"]');
  await expect(map.locator(".thailand-map a[data-mark]")).toHaveCount(76);

  await test.step("T swaps the panel in focus and its table", async () => {
    // The keys are heard once the page's script stands.
    await expect(async () => {
      await page.keyboard.press("1");
      await expect(map).toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.press("t");
    await expect(map.getByRole("table")).toBeVisible();
    await page.keyboard.press("t");
    await expect(map.getByRole("table")).toBeHidden();
  });

  await test.step("the colour follows the measure chosen", async () => {
    const korat = map.locator('a[data-mark="30"] use');
    const before = await korat.evaluate((shape) => getComputedStyle(shape).fill);
    await map
      .locator(".map-switch label")
      .filter({ hasText: /^เบิกจ่าย$/ })
      .click();
    await expect.poll(() => korat.evaluate((shape) => getComputedStyle(shape).fill)).not.toBe(before);
  });

  await test.step("arrows go to the neighbour and read it", async () => {
    const links = map.locator(".thailand-map");
    await links.locator('a[tabindex="0"]').focus();
    await page.keyboard.press("ArrowDown");
    await expect(page.locator(".chart-tip")).toContainText(/แผน/);
    await page.keyboard.press("Escape");
    await expect(page.locator(".chart-tip")).toBeHidden();
  });

  await test.step("a month of the curve and a cell of the heat map say their figures", async () => {
    const curve = page.locator('[data-panel-key="2"]').getByRole("slider");
    await curve.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    await expect(curve).toHaveAttribute("aria-valuetext", /เมษายน/);
    const heat = page.locator('[data-panel-key="8"]').getByRole("slider");
    await heat.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(heat).toHaveAttribute("aria-valuetext", /เชียงใหม่/);
  });

  await test.step("a panel is saved as a picture that stands alone", async () => {
    const panel = page.locator('[data-panel-key="4"]');
    await panel.locator("summary").click();
    const [file] = await Promise.all([page.waitForEvent("download"), panel.locator('[data-picture="svg"]').click()]);
    expect(file.suggestedFilename()).toBe("clusters-moi-2569-08.svg");
    const picture = await readAll(await file.createReadStream());
    expect(picture).toContain("@font-face");
    expect(picture).not.toContain("var(--");
    expect(picture).toMatch(/18/);
  });

  await test.step("a touch of a province opens it", async () => {
    await map.locator('a[data-mark="30"]').click();
    await expect(page).toHaveURL(/\/overview\/30\?year=2569&month=8/);
  });
});

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString("utf8");
}
