import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import exceljs from "exceljs";
import { signIn } from "./sign-in";

/** Every official document is taken away from its page, in both forms; what is written inside is tried where it is made. */
test.describe("official documents", () => {
  const titles = [
    ["province-summary", /ตารางสรุปผลการดำเนินโครงการรายจังหวัด/],
    ["level-summary", /สรุปผลการดำเนินงานรายจังหวัดและกลุ่มจังหวัด/],
    ["quarter-targets", /ผลการใช้จ่ายงบประมาณรายไตรมาสเทียบเป้าหมาย/],
    ["not-reported", /หน่วยที่ยังไม่รายงานผล/],
  ] as const;

  test.beforeEach(async ({ page }) => {
    await signIn(page, "p63.officer");
    await page.goto("/documents");
  });

  test("a province's officer takes each document as PDF and as a workbook", async ({ page }) => {
    test.slow();
    for (const [layout, title] of titles) {
      for (const [button, format] of [
        [/ดาวน์โหลด\s*PDF/, "pdf"],
        [/ดาวน์โหลด\s*Excel/, "xlsx"],
      ] as const) {
        const row = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: title }) });
        const [download] = await Promise.all([page.waitForEvent("download"), row.getByRole("button", { name: button }).click()]);
        expect(download.suggestedFilename()).toMatch(new RegExp(`^${layout}-63-25\\d\\d-\\d\\d\\.${format}$`));
        const bytes = await readFile(await download.path());
        if (format === "pdf") expect(bytes.toString("latin1", 0, 5)).toBe("%PDF-");
        else {
          const book = new exceljs.Workbook();
          await book.xlsx.load(new Uint8Array(bytes).buffer);
          expect(String(book.worksheets[0]?.getCell("A1").value)).toMatch(title);
        }
        await expect(row.getByRole("status")).toContainText(download.suggestedFilename());
      }
    }
  });

  test("a year without plans and another's province are told, not shown", async ({ page }) => {
    const refused = await page.request.get("/api/v1/documents/level-summary?area=63&year=2500");
    expect(refused.status()).toBe(404);
    expect((await page.request.get("/api/v1/documents/level-summary?area=30")).status()).toBe(404);
    expect((await page.request.get("/api/v1/documents/level-summary?area=63&month=13")).status()).toBe(422);
  });
});
