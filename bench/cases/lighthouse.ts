import { chromium } from "@playwright/test";
import lighthouse, { type Config, desktopConfig } from "lighthouse";
import { freePort } from "../../scripts/runtime/network.mjs";
import { chromiumArguments, findChromium } from "../../scripts/verify/chromium.mjs";
import { type Result, withinLimit } from "../result";

/** Points of a hundred that each page must reach. */
const wanted = { performance: 95, accessibility: 100 } as const;
const looks = 3;
const slowedBy = 4;

export type LookedAt = { readonly name: string; readonly url: string; readonly cookie: string };
type Look = { readonly performance: number; readonly accessibility: number; readonly failing: string };

/**
 * Lighthouse as it comes (a phone, its processor slowed four times) on the network the server stands in, slowed while it runs instead of
 * reckoned afterwards: what its own slow mobile network adds would be told of the network. The look in the middle counts.
 */
const phone: Config = {
  extends: "lighthouse:default",
  settings: {
    throttlingMethod: "devtools",
    throttling: {
      cpuSlowdownMultiplier: slowedBy,
      ...{ rttMs: 0, throughputKbps: 0, requestLatencyMs: 0, downloadThroughputKbps: 0, uploadThroughputKbps: 0 },
    },
  },
};

/** Beside it, without a limit: the desktop's stricter scale with the same four times reckoned onto it, and as fast as the machine is. */
const desktop = (slowdown: number): Config => ({
  ...desktopConfig,
  settings: { ...desktopConfig.settings, throttling: { ...desktopConfig.settings?.throttling, cpuSlowdownMultiplier: slowdown } },
});

/** Signed in. Points are told as what is missing from a hundred, so that less is better. */
export async function lighthouseCases(pages: readonly LookedAt[]): Promise<Result[]> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumArguments(), `--remote-debugging-port=${port}`],
  });
  try {
    const results: Result[] = [];
    for (const page of pages) {
      const { name } = page;
      const taken: Look[] = [];
      for (let look = 0; look < looks; look++) taken.push(await lookAt(page, port, phone));
      const performance = taken.map((look) => 100 - look.performance);
      results.push(withinLimit(`${name}, Lighthouse performance, points short`, performance, 100 - wanted.performance));
      const failing = taken.find((look) => look.failing)?.failing ?? "";
      const accessibility = taken.map((look) => 100 - look.accessibility);
      results.push(withinLimit(`${name}, Lighthouse accessibility${failing}, points short`, accessibility, 100 - wanted.accessibility));
      for (const [words, slowdown] of [
        ["desktop", 1],
        ["desktop reckoned 4× slower", slowedBy],
      ] as const) {
        const look = await lookAt(page, port, desktop(slowdown));
        const result = withinLimit(`${name}, Lighthouse performance, ${words}, points short`, [100 - look.performance], 5);
        results.push({ ...result, bar: null });
      }
    }
    return results;
  } finally {
    await browser.close();
  }
}

async function lookAt({ name, url, cookie }: LookedAt, port: number, config: Config): Promise<Look> {
  const look = () =>
    lighthouse(
      url,
      { port, output: "json", logLevel: "error", extraHeaders: { Cookie: cookie }, onlyCategories: Object.keys(wanted) },
      config,
    );
  let looked = await look();
  // A trace that misses its own beginning scores nothing: asked once more.
  if (looked?.lhr.runtimeError) looked = await look();
  if (!looked || looked.lhr.runtimeError) throw new Error(`${name} was not looked at: ${looked?.lhr.runtimeError?.message}`);
  const { audits, categories } = looked.lhr;
  const points = (category: string) => Math.round((categories[category]?.score ?? 0) * 100);
  return {
    performance: points("performance"),
    accessibility: points("accessibility"),
    failing: failingAudits(audits, categories.accessibility?.auditRefs ?? []),
  };
}

type Audits = Readonly<Record<string, { readonly score: number | null }>>;

/** What keeps a category from a hundred, by name. */
const failingAudits = (audits: Audits, refs: readonly { readonly id: string; readonly weight: number }[]): string => {
  const ids = refs.filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0).map(({ id }) => id);
  return ids.length > 0 ? ` (${ids.join(", ")})` : "";
};
