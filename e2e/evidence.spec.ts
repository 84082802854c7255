import { randomUUID } from "node:crypto";
import http from "node:http";
import { deflateSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { signedInContext } from "./api-sign-in";
import { signIn } from "./sign-in";

/**
 * Papers and pictures beside figures, what is said about a cell, and the history of a figure, in a province of its own; and what
 * somebody would try who wants a file to do harm.
 */
const officer = "p45.officer";
const certifier = "p45.certifier";
const stranger = "p44.officer";
const mark = randomUUID().slice(0, 8);

test.describe.configure({ mode: "serial", timeout: 90_000 });
test.use({ actionTimeout: 20_000 });

/** A real picture of a few colours, another one at each run. */
function picture(seed: string): Buffer {
  const crcOf = (data: Buffer): number => {
    let crc = ~0;
    for (const byte of data) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc >>> 0;
  };
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(data.length, 0);
    numbers.writeUInt32BE(crcOf(body), 4);
    return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
  };
  const header = Buffer.from([0, 0, 0, 40, 0, 0, 0, 30, 8, 2, 0, 0, 0]);
  const rows = Buffer.concat(Array.from({ length: 30 }, (_, y) => Buffer.concat([Buffer.from([0]), Buffer.alloc(120, 60 + y * 4)])));
  const text = chunk("tEXt", Buffer.from(`Comment\0${seed}`, "latin1"));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    text,
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
const paper = (seed: string): Buffer =>
  Buffer.from(`%PDF-1.4\n%${seed}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 4>>endobj\n%%EOF\n`);

type Found = { projectId: string; activityId: string; name: string };

/** A submitted month of province 45: its certifier's desk shows it. */
async function findSubmitted(page: Page): Promise<Found> {
  await signIn(page, certifier);
  await page.goto("/certify");
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  const name = await page.getByRole("heading", { level: 1 }).first().innerText();
  const html = await page.content();
  const activityId = /activity=([0-9a-f-]{36})/.exec(html)?.[1] ?? "";
  const history = await page.request.get(`/api/v1/activities/${activityId}/history`);
  const { activity } = (await history.json()) as { activity: { projectId: string } };
  return { projectId: activity.projectId, activityId, name };
}

async function as(page: Page, username: string, path: string): Promise<void> {
  await page.context().clearCookies({ name: "plan-monitor.session" });
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

let found: Found;
const month = 2;
const address = (): string => `/activities/${found.activityId}/history?month=${month}`;
const upload = (context: APIRequestContext, name: string, mimeType: string, buffer: Buffer) =>
  context.post(`/api/evidence?activityId=${found.activityId}&month=${month}`, { multipart: { file: { name, mimeType, buffer } } });

test("the officer adds a photo and a paper, takes one away and puts it back", async ({ page }) => {
  found = await findSubmitted(page);
  await as(page, officer, address());
  const panel = page.getByRole("region", { name: "หลักฐาน" });
  await panel.getByRole("textbox", { name: /^คำบรรยาย/ }).fill(`ภาพหน้างาน ${mark}`);
  const file = panel.locator('input[name="file"]');
  await file.setInputFiles({ name: "IMG.png", mimeType: "image/png", buffer: picture(mark) });
  await expect(panel.getByText("แนบแล้ว IMG.png")).toBeVisible();
  await panel.getByRole("textbox", { name: /^คำบรรยาย/ }).fill(`หนังสือส่งมอบ ${mark}`);
  await file.setInputFiles({ name: "ส่งมอบ.pdf", mimeType: "application/pdf", buffer: paper(mark) });
  await expect(panel.getByText("แนบแล้ว ส่งมอบ.pdf")).toBeVisible();
  await expect(panel.getByText("PDF 4 หน้า").last()).toBeVisible();
  await file.setInputFiles({ name: "again.pdf", mimeType: "application/pdf", buffer: paper(mark) });
  await expect(panel.getByText("ไฟล์นี้แนบไว้แล้ว again.pdf")).toBeVisible();
  const row = panel.getByRole("listitem").filter({ hasText: `หนังสือส่งมอบ ${mark}` });
  await row.locator("summary").click();
  await row.getByRole("button", { name: "นำออกจากเดือนนี้" }).click();
  await expect(row.getByText(/^นำออกแล้ว/)).toBeVisible();
  await row.getByRole("button", { name: `นำ หนังสือส่งมอบ ${mark} กลับ` }).click();
  await expect(row.getByRole("link", { name: `เปิด หนังสือส่งมอบ ${mark}` })).toBeVisible();
  await expectNoFault(page);
});

test("a file is kept when the line is lost, and sent when it is back", async ({ page }) => {
  await as(page, officer, address());
  const panel = page.getByRole("region", { name: "หลักฐาน" });
  await page.route("**/api/evidence?**", (route) => route.abort("internetdisconnected"));
  await panel.locator('input[name="file"]').setInputFiles({ name: "line.png", mimeType: "image/png", buffer: picture(`line ${mark}`) });
  await expect(panel.getByText(/^ขาดการเชื่อมต่อ ไฟล์ยังอยู่ในหน้านี้/)).toBeVisible();
  await page.unroute("**/api/evidence?**");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(panel.getByText("แนบแล้ว line.png")).toBeVisible();
});

test("it works without a script, also being refused", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: "th-TH" });
  const page = await context.newPage();
  await page.goto(`/sign-in?next=${encodeURIComponent(address())}`);
  await page.locator('input[name="username"]').fill(officer);
  await page.locator('input[name="password"]').fill("Satit-2570-Plan");
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await page.waitForURL(/\/activities\//);
  const file = page.locator('#evidence input[name="file"]');
  await file.setInputFiles({ name: "plain.png", mimeType: "image/png", buffer: picture(`plain ${mark}`) });
  await page.getByRole("button", { name: "แนบไฟล์นี้" }).click();
  await expect(page.locator("#evidence")).toContainText("plain.png");
  await page.locator('#evidence input[name="file"]').setInputFiles({ name: "x.png", mimeType: "image/png", buffer: Buffer.from("<html>") });
  await page.getByRole("button", { name: "แนบไฟล์นี้" }).click();
  await expect(page.locator("#evidence")).toContainText("รับเฉพาะ PDF และภาพ");
  await context.close();
});

test("the certifier sees them beside the figure and says something about the cell", async ({ page }) => {
  await as(page, certifier, "/overview");
  await page.goto(`/certify?activity=${found.activityId}&field=physical`);
  await expect(page.getByRole("heading", { level: 1 }).first()).toHaveText(found.name);
  const photo = page.getByRole("img", { name: `ภาพหลักฐาน ภาพหน้างาน ${mark}` });
  await photo.scrollIntoViewIfNeeded();
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40);
  await expect(page.getByRole("link", { name: `เปิด หนังสือส่งมอบ ${mark}` })).toBeVisible();
  await page.getByRole("textbox", { name: "ความเห็นใหม่" }).fill(`งวด 3 เบิกแล้วหรือยัง ${mark}`);
  await page.getByRole("button", { name: "ส่งความเห็น" }).click();
  await expect(page.getByText(`งวด 3 เบิกแล้วหรือยัง ${mark}`).first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "ความเห็นใหม่" })).toHaveValue("");
});

test("the officer reads the comment, answers and settles it", async ({ page }) => {
  await as(page, officer, `/reports/${found.projectId}/${month}`);
  const comments = page.getByRole("region", { name: "ความเห็น", exact: true });
  const words = page.getByRole("listitem").filter({ hasText: `งวด 3 เบิกแล้วหรือยัง ${mark}` });
  const said = comments.getByRole("listitem").filter({ hasText: `งวด 3 เบิกแล้วหรือยัง ${mark}` });
  await expect(said).toBeVisible();
  const thread = comments.locator("div", { has: words }).last();
  await thread.getByRole("textbox", { name: "ความเห็นใหม่" }).fill(`ยังไม่เบิก รอตรวจรับ ${mark}`);
  await thread.getByRole("button", { name: "ส่งความเห็น" }).click();
  await expect(comments.getByText(`ยังไม่เบิก รอตรวจรับ ${mark}`)).toBeVisible();
  await said.getByRole("button", { name: "เรื่องนี้เรียบร้อย" }).click();
  await expect(said.getByText(/^เรียบร้อยแล้ว/)).toBeVisible();
  await expectNoFault(page);
});

test("a figure's history opens beside it, by keyboard, and gives the focus back", async ({ page }) => {
  await as(page, officer, `/projects/${found.projectId}`);
  const opener = page.getByRole("link", { name: /^ประวัติตัวเลขของ/ }).first();
  await opener.focus();
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByRole("img", { name: /^กราฟผลงานและเบิกจ่าย/ })).toBeVisible();
  await expect(drawer.getByRole("row").filter({ hasText: "ฉบับที่ 1" }).first()).toContainText("บันทึก");
  await expectNoFault(page);
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(opener).toBeFocused();
});

for (const lang of ["th", "en"]) {
  test(`the history's page in ${lang} has no fault, also on a phone`, async ({ page, baseURL }) => {
    await page.context().addCookies([{ name: "lang", value: lang, url: baseURL ?? "" }]);
    await as(page, officer, address());
    await expectNoFault(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoFault(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}

test("a file runs nothing, whatever it holds and whatever it is called", async ({ page, playwright, baseURL }) => {
  const context = await signedInContext(playwright, baseURL ?? "", officer);
  const html = Buffer.from("<!doctype html><script>document.title='ran'</script>");
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  for (const [name, type, bytes] of [
    ["photo.png", "image/png", html],
    ["photo.svg", "image/svg+xml", svg],
    ["photo.jpg", "image/jpeg", svg],
    ["paper.pdf", "application/pdf", Buffer.concat([html, Buffer.from("%PDF-1.4")])],
  ] as const) {
    const answer = await upload(context, name, type, bytes);
    expect(answer.status(), name).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "evidence.type_unknown" });
  }
  const both = Buffer.concat([Buffer.from(`%PDF-1.4 ${mark}\n`), html]);
  const { id } = (await (await upload(context, "../../etc/ตัวอย่าง.html", "text/html", both)).json()) as { id: string };
  const given = await context.get(`/api/evidence/${id}`);
  expect(given.headers()).toMatchObject({
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "content-disposition": `inline; filename="evidence.pdf"; filename*=UTF-8''${encodeURIComponent("ตัวอย่าง.html.pdf")}`,
    "cache-control": "private, no-cache",
  });
  expect(given.headers()["content-security-policy"]).toMatch(/^sandbox; default-src 'none'/);
  const tag = given.headers().etag ?? "";
  expect((await context.get(`/api/evidence/${id}`, { headers: { "if-none-match": tag } })).status()).toBe(304);
  await as(page, officer, address());
  await page.goto(`/api/evidence/${id}`).catch(() => undefined);
  expect(await page.title()).not.toBe("ran");
  const foreign = await signedInContext(playwright, baseURL ?? "", stranger);
  for (const path of [
    `/api/evidence/${id}`,
    `/api/v1/activities/${found.activityId}/evidence?month=2`,
    `/api/v1/activities/${found.activityId}/history`,
  ]) {
    expect((await foreign.get(path)).status(), path).toBe(404);
  }
  expect((await foreign.get(`/api/evidence/${id}`, { headers: { "if-none-match": tag } })).status()).toBe(404);
  expect((await upload(foreign, "x.pdf", "application/pdf", both)).status()).toBe(404);
  expect((await foreign.post(`/api/evidence/${id}/remove`)).status()).toBe(404);
  const elsewhere = { headers: { origin: "https://elsewhere.example" } };
  expect((await context.post(`/api/evidence/${id}/remove`, elsewhere)).status()).toBe(403);
  await Promise.all([context.dispose(), foreign.dispose()]);
});

/** A request as bytes; answers with the status, 0 when the line was cut while it was sent. */
function raw(url: string, headers: Record<string, string>, chunks: number): Promise<{ status: number; sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let answered = false;
    const request = http.request(url, { method: "POST", headers, agent: false }, (answer) => {
      answered = true;
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, sent });
      request.destroy();
    });
    request.on("error", (error) => !answered && (sent > 0 ? resolve({ status: 0, sent }) : reject(error)));
    const send = (): void => {
      while (sent < chunks && !request.destroyed) {
        sent += 1;
        if (!request.write(Buffer.alloc(1_000_000))) return void request.once("drain", send);
      }
    };
    send();
    if (chunks === 0) request.flushHeaders();
  });
}

test("300 MB are refused, stated or not, and a slow body keeps nobody waiting", async ({ playwright, baseURL }) => {
  const context = await signedInContext(playwright, baseURL ?? "", officer);
  const { cookies } = await context.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const url = `${baseURL}/api/evidence?activityId=${found.activityId}&month=${month}`;
  const sender = { cookie, origin: baseURL ?? "", "content-type": "multipart/form-data; boundary=x" };
  expect(await raw(url, { ...sender, "content-length": "300000000" }, 0)).toMatchObject({ status: 413 });
  const streamed = await raw(url, { ...sender, "transfer-encoding": "chunked" }, 300);
  expect([0, 413]).toContain(streamed.status);
  expect(streamed.sent).toBeLessThan(120);
  const { "content-type": type, origin } = sender;
  expect(await raw(url, { origin, "content-type": type, "content-length": "300000000" }, 0)).toMatchObject({ status: 401 });
  const slow = http.request(url, { method: "POST", headers: { ...sender, "content-length": "5000" }, agent: false });
  slow.on("error", () => undefined);
  slow.write("--x\r\n");
  const begun = await upload(context, "beside.png", "image/png", picture(`beside ${mark}`));
  expect(begun.status()).toBe(201);
  slow.destroy();
  await context.dispose();
});
