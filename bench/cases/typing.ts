import { type CDPSession, chromium, type Page } from "@playwright/test";
import { read } from "@/lib/platform/database";
import { chromiumArguments, findChromium } from "../../scripts/verify/chromium.mjs";
import { timingOf } from "../measure";
import { type Result, withinLimit } from "../result";
import { startApplication } from "../servers";
import { signIn } from "../sign-in";

/** The last month of the last year is not reported (bench/data.ts). */
const [year, month] = [2570, 12];
/** Lines typed into; each takes four keys, then Enter. */
const lines = 15;
const figure = "12.5";
const limits = { median: 20, late: 50, slowed: 200, paste: 300 } as const;
/** A frame that never comes fails the group. */
const patienceMs = 30_000;

/** From a key going down to the frame that shows it, in the grid of the unit with the most to report, as fast as the machine is and slowed four times. */
export async function typingCases(): Promise<Result[]> {
  const areaId = await openMonth();
  const application = await startApplication();
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "th-TH" });
    const cookie = await signIn(application.baseUrl, `bench.${areaId}.officer`);
    await context.addCookies(
      cookie.split("; ").map((pair) => {
        const at = pair.indexOf("=");
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: application.baseUrl };
      }),
    );
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto(`${application.baseUrl}/reports/unit/${areaId}/${month}?year=${year}`, { waitUntil: "networkidle" });
    const of = `in ${await page.locator('input[data-column="0"]').count()} lines`;
    const [plain, slowed] = [await typeLines(page, session, 1), await typeLines(page, session, 4)];
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    return [
      withinLimit(`a key ${of}, ms to its frame, median`, plain.keys, limits.median),
      withinLimit(`a key ${of}, ms to its frame, p95`, [timingOf(plain.keys).p95], limits.late),
      withinLimit(`Enter ${of}, ms to its frame, p95`, [timingOf(plain.moves).p95], limits.late),
      withinLimit(`a key ${of}, slowed four times, ms to its frame, p95`, [timingOf(slowed.keys).p95], limits.slowed),
      withinLimit(`Enter ${of}, slowed four times, ms to its frame, p95`, [timingOf(slowed.moves).p95], limits.slowed),
      withinLimit(`a block pasted ${of}, ms to its frame`, [await pasteBlock(page)], limits.paste),
    ];
  } finally {
    await browser.close();
    await application.stop();
  }
}

/** Opens the month, and answers the unit with the most projects still to be reported in it. */
async function openMonth(): Promise<string> {
  await read("update round set opens_at = least(opens_at, now() - interval '1 day') where fiscal_year = $1 and fiscal_month = $2", [
    year,
    month,
  ]);
  const [unit] = await read<{ areaId: string }>(
    `select area_id as "areaId" from project p where fiscal_year = $1
      and not exists (select from report r where r.project_id = p.id and r.fiscal_month = $2 and r.first_submitted_at is not null)
    group by area_id order by count(*) desc, area_id limit 1`,
    [year, month],
  );
  if (!unit) throw new Error("nothing is left to report: make the data anew");
  return unit.areaId;
}

async function typeLines(page: Page, session: CDPSession, slowedBy: number): Promise<{ keys: number[]; moves: number[] }> {
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowedBy });
  await page.locator('input[data-column="0"]').first().focus();
  const taken = { keys: [] as number[], moves: [] as number[] };
  for (let line = 0; line < lines; line++) {
    for (const key of figure) taken.keys.push(await toFrame(page, "keydown", () => page.keyboard.press(key)));
    taken.moves.push(await toFrame(page, "keydown", () => page.keyboard.press("Enter")));
  }
  return taken;
}

/** A block for all lines, as a spreadsheet gives it. */
async function pasteBlock(page: Page): Promise<number> {
  const first = page.locator('input[data-column="0"]').first();
  await first.focus();
  const rows = await page.locator('input[data-column="0"]').count();
  const block = Array.from({ length: rows }, (_, at) => `${5 + (at % 3)}\t0\t${50_000 + at}`).join("\r\n");
  return toFrame(page, "paste", () =>
    first.evaluate((cell, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, block),
  );
}

/** Milliseconds from the event to the first task after the frame it made. */
async function toFrame(page: Page, type: "keydown" | "paste", act: () => Promise<unknown>): Promise<number> {
  await page.evaluate((name) => {
    Reflect.set(window, "__toFrame", null);
    // No function with a name in here: the text of this one is sent to the browser as it stands.
    document.addEventListener(
      name,
      (event) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => Reflect.set(window, "__toFrame", performance.now() - event.timeStamp);
          channel.port2.postMessage(null);
        });
      },
      { capture: true, once: true },
    );
  }, type);
  await act();
  await page.waitForFunction(() => Reflect.get(window, "__toFrame") !== null, null, { timeout: patienceMs });
  return page.evaluate(() => Number(Reflect.get(window, "__toFrame")));
}
