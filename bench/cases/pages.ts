import { type BrowserContext, type CDPSession, chromium } from "@playwright/test";
import { read } from "@/lib/platform/database";
import { chromiumArguments, findChromium } from "../../scripts/verify/chromium.mjs";
import { type Result, withinLimit } from "../result";
import { startApplication } from "../servers";
import { signIn } from "../sign-in";
import { type LookedAt, lighthouseCases } from "./lighthouse";
import { year } from "./overview";

const rounds = 7;
const slowedBy = 4;
/** Script that still runs so long after the load belongs to it. */
const settleMs = 2_500;
/** A tab stands open before a page is asked for: the browser has ended its own work of opening it by then. */
const tabReadyMs = 1_000;
/** A server that has answered so often has compiled what it runs. */
const warmingRequests = 30;

const limits = { firstPaint: 1000, largestPaint: 1500, blocking: 150, shift: 0.05, scriptKilobytes: 200 } as const;
type Figures = Record<keyof typeof limits, number>;
const words: Readonly<Record<keyof typeof limits, string>> = {
  firstPaint: "first paint, ms",
  largestPaint: "largest paint, ms",
  blocking: "blocking, ms",
  shift: "layout shift",
  scriptKilobytes: "script, kB gzip",
};

/** The pages people open first, signed in, in a browser slowed four times: each figure against its limit. */
export async function pageCases(): Promise<Result[]> {
  await read("update outbox_event set processed_at = now() where processed_at is null");
  const application = await startApplication();
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
  try {
    const results: Result[] = [];
    const looked: LookedAt[] = [];
    for (const [name, username, at] of [
      ["dashboard page", "bench.moi.executive", `/overview/moi?year=${year}&month=6`],
      ["officer's page", "bench.30.officer", "/reports"],
      ["register page", "bench.moi.executive", `/register?year=${year}&month=6`],
    ] as const) {
      const cookie = await signIn(application.baseUrl, username);
      for (let request = 0; request < warmingRequests; request++)
        await (await fetch(application.baseUrl + at, { headers: { cookie } })).text();
      looked.push({ name, url: application.baseUrl + at, cookie });
      const taken: Figures[] = [];
      for (let round = 0; round <= rounds; round++) {
        const context = await browser.newContext({ viewport: { width: 1350, height: 940 }, locale: "th-TH" });
        await context.addCookies(cookiesFor(application.baseUrl, cookie));
        const figures = await look(context, application.baseUrl + at);
        // The first look opens what the browser keeps for all that follow.
        if (round > 0) taken.push(figures);
        await context.close();
      }
      for (const [key, text] of Object.entries(words) as [keyof typeof limits, string][]) {
        const measured = taken.map((figures) => figures[key]);
        const result = withinLimit(`${name}, ${text}`, measured, limits[key]);
        // The other pages' limits are Lighthouse's.
        results.push(name === "dashboard page" ? result : { ...result, bar: null });
      }
    }
    return [...results, ...(await lighthouseCases(looked))];
  } finally {
    await browser.close();
    await application.stop();
  }
}

async function look(context: BrowserContext, url: string): Promise<Figures> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const script = await countScript(session);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowedBy });
  await page.addInitScript(observe);
  await page.waitForTimeout(tabReadyMs);
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(settleMs);
  const seen = await page.evaluate(
    () => Reflect.get(window, "__seen") as { largest: number; shift: number; long: number[]; first: number },
  );
  const blocking = seen.long.reduce((sum, each) => sum + Math.max(0, each - 50), 0);
  return { firstPaint: seen.first, largestPaint: seen.largest, blocking, shift: seen.shift, scriptKilobytes: script() / 1000 };
}

/** Runs in the page before anything of it: what the browser itself tells of paints, shifts and long tasks after the first paint. */
function observe(): void {
  const seen = { first: 0, largest: 0, shift: 0, long: [] as number[] };
  Reflect.set(window, "__seen", seen);
  // No function with a name in here: the text of this one is sent to the browser as it stands.
  for (const type of ["paint", "largest-contentful-paint", "layout-shift", "longtask"]) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.name === "first-contentful-paint") seen.first = entry.startTime;
        if (type === "largest-contentful-paint") seen.largest = entry.startTime;
        if (type === "layout-shift" && !Reflect.get(entry, "hadRecentInput")) seen.shift += Number(Reflect.get(entry, "value"));
        if (type === "longtask" && seen.first > 0 && entry.startTime + entry.duration > seen.first) seen.long.push(entry.duration);
      }
    }).observe({ type, buffered: true });
  }
}

/** Bytes of script over the wire so far, packed as they came. */
async function countScript(session: CDPSession): Promise<() => number> {
  const scripts = new Set<string>();
  let bytes = 0;
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}

const cookiesFor = (url: string, cookie: string) =>
  cookie.split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
