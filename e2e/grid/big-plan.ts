import { expect, type Page } from "@playwright/test";
import { signIn } from "../sign-in";

/** A plan of its own for journeys in a long grid: one project with many activities, added to a province no other journey touches. */
export const bigPlan = {
  officer: "p58.officer",
  areaId: "58",
  fiscalYear: 2570,
  project: "โครงการปรับปรุงถนนสายย่อยทั้งจังหวัดแม่ฮ่องสอน",
  activities: 200,
} as const;

export const activityName = (at: number): string => `ปรับปรุงถนนสายย่อยที่ ${at + 1}`;

const csv = (): string => {
  const head = "fiscal_year,unit_type,unit_code,unit_name,plan,project_or_output,budget_category,item,amount_baht";
  const lines = Array.from({ length: bigPlan.activities }, (_, at) => {
    const amount = 1_000_000 + at * 5_000;
    return `2570,province,58,แม่ฮ่องสอน,แผนงานบูรณาการ,${bigPlan.project},งบลงทุน,${activityName(at)},${amount}`;
  });
  return `\ufeff${[head, ...lines].join("\r\n")}\r\n`;
};

/** Imports the plan through the page as its officer does, and confirms the proposed months. Answers the project's address. */
export async function makeBigPlan(page: Page): Promise<{ projectId: string }> {
  await signIn(page, bigPlan.officer, "/reports");
  const link = page.getByRole("link", { name: new RegExp(bigPlan.project) });
  if ((await link.count()) === 0) {
    await page.goto("/import");
    await page.locator('input[name="file"]').setInputFiles({ name: "roads.csv", mimeType: "text/csv", buffer: Buffer.from(csv(), "utf8") });
    await page.getByRole("button", { name: "ส่งและตรวจ" }).click();
    await page.waitForURL(/\/import\/[0-9a-f-]{36}/);
    await page.getByRole("button", { name: /^ใช้ 200 แถว/ }).click({ timeout: 60_000 });
    await expect(page.getByRole("main")).toContainText(/ใช้เมื่อ \d/, { timeout: 60_000 });
    await page.goto("/reports");
  }
  const href = (await link.first().getAttribute("href")) ?? "";
  const projectId = /[0-9a-f-]{36}/.exec(href)?.[0] ?? "";
  expect(projectId, href).not.toBe("");
  // A plan only proposed leads to its own page first.
  if (href.startsWith("/plans/")) {
    await page.goto(href);
    await page.locator('button[name="intent"][value="proposed"]').click();
    await page.waitForURL(/\?done=\d+/, { timeout: 90_000 });
  }
  return { projectId };
}
