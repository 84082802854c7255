import { expect, type Page } from "@playwright/test";

/** Every account of the demonstration has this password. */
const password = "Satit-2570-Plan";

/** Signs in through the form, as a person does, and waits for the first page of the workspace. */
export async function signIn(page: Page, username: string, next = "/overview"): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.locator('input[name="username"]').fill(username);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await expect(page.locator("h1").filter({ visible: true }).first()).toBeVisible();
}
