import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./sign-in";

/** A wall and an officer of a province no other journey uses: what is sent is seen on the wall that nobody touches. */
const province = "49";
const officer = `p${province}.officer`;
/** The month officers report now; a wall without one opens with the last month that is mostly reported. */
const wall = `/wall/${province}?year=2570&month=2&seconds=3600`;

test.describe.configure({ mode: "serial", timeout: 150_000 });

const paid = (page: Page) => page.locator(".wall-headline-figure");

/** Opens the first report that can still be sent, pays a little more of its first activity, and sends it. */
async function sendOneMore(page: Page): Promise<void> {
  await page.goto("/reports");
  await page
    .getByRole("link", { name: /^(เปิดรายงาน|กรอกรายงาน|เริ่มรายงาน)/ })
    .first()
    .click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}\/\d+/);
  const field = page.locator('input[name="lines.0.disbursed"]');
  const before = Number((await field.inputValue()).replaceAll(",", "") || "0");
  await field.fill(String(before + 1_234_567));
  await field.press("Tab");
  const submit = page.locator('button[name="intent"][value="submit"]');
  for (let problem = 0; problem < 20 && (await submit.getAttribute("aria-disabled")) === "true"; problem++) {
    await page.keyboard.press("F8");
    await page.keyboard.type("ผู้รับจ้างส่งงานงวดเพิ่ม เบิกจ่ายตามฎีกา");
    await page.keyboard.press("Tab");
  }
  await submit.click();
  await page.waitForURL(/\?sent=1/);
}

test("a wall shows what an officer sends, by itself", async ({ page, browser }) => {
  await signIn(page, "moi.executive", wall);
  await expect(page.getByRole("status").filter({ hasText: "เชื่อมต่อสด" })).toBeVisible({ timeout: 30_000 });
  await page.evaluate(() => {
    document.body.dataset.same = "yes";
  });
  const before = await page.locator(".wall").innerText();

  const other = await browser.newContext();
  const desk = await other.newPage();
  await signIn(desk, officer, "/reports");
  await sendOneMore(desk);
  await other.close();

  await expect(page.getByText(/ปรับล่าสุด\s\d\d:\d\d:\d\d/)).toBeVisible({ timeout: 15_000 });
  await expect(page.locator("[data-changed]").first()).toBeVisible();
  expect(await page.locator(".wall").innerText()).not.toBe(before);
  expect(await page.evaluate(() => document.body.dataset.same)).toBe("yes");
});

test("without a stream it asks, says so, and shows the change too", async ({ page, browser }) => {
  await page.clock.install();
  await page.route(/\/api\/v1\/live\/[^/]+\?/, (route) => route.abort());
  await signIn(page, "moi.executive", wall);
  await expect(page.getByText(/ถามข้อมูลใหม่ทุก\s30\sวินาที/)).toBeVisible({ timeout: 30_000 });

  const other = await browser.newContext();
  const desk = await other.newPage();
  await signIn(desk, officer, "/reports");
  await sendOneMore(desk);
  await other.close();

  await expect(async () => {
    await page.clock.fastForward(40_000);
    await expect(page.getByText(/ปรับล่าสุด\s\d\d:\d\d:\d\d/)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
});

test("its panels turn, stop, and go where a key says; a signed-out wall says so", async ({ page }) => {
  await page.clock.install();
  await signIn(page, "moi.executive", "/wall/moi?seconds=20");
  const at = page.locator(".wall-turns");
  await expect(at).toContainText(/แผง\s1\/4/);
  await expect(paid(page)).toContainText(/\d+\.\d\d/);
  await page.clock.fastForward(21_000);
  await expect(at).toContainText(/แผง\s2\/4/);
  await page.keyboard.press("Space");
  await page.clock.fastForward(60_000);
  await expect(at).toContainText(/แผง\s2\/4/);
  await page.keyboard.press("ArrowRight");
  await expect(at).toContainText(/แผง\s3\/4/);
  await page.keyboard.press("4");
  await expect(at).toContainText(/แผง\s4\/4/);

  await page.context().clearCookies();
  await expect(async () => {
    await page.clock.fastForward(310_000);
    await expect(page.getByRole("alert").filter({ hasText: "หมดเวลาเข้าสู่ระบบ" })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole("link", { name: "เข้าสู่ระบบ" })).toHaveAttribute("href", /next=%2Fwall%2Fmoi/);
});

test("a meeting goes through the panels, opens a place without leaving, and comes back to the overview", async ({ page }) => {
  await signIn(page, "moi.executive", "/overview/moi");
  await page.keyboard.press("m");
  await page.waitForURL(/\/meeting\/moi\?/);
  const list = page.locator(".meeting-list select");
  await expect(list.locator("option").nth(3)).toBeAttached();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(list).toHaveValue("2");
  await expect(page).toHaveURL(/panel=3/);
  await expect(page.getByRole("status").filter({ hasText: /แผง\s3\sจาก/ })).toBeAttached();
  await expect(page.locator(".meeting-stage section.panel:visible")).toHaveCount(1);
  await page.keyboard.press("ArrowLeft");
  await expect(list).toHaveValue("1");

  const inside = page.locator('.meeting-stage a[href^="/overview/"]:visible').first();
  const area = /\/overview\/([a-z0-9-]+)/.exec((await inside.getAttribute("href")) ?? "")?.[1];
  await inside.click();
  await page.waitForURL(new RegExp(`/meeting/${area}\\?.*panel=2`));
  await page.keyboard.press("Escape");
  await page.waitForURL(new RegExp(`/overview/${area}\\?`));
});
