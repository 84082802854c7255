import { chromium } from "@playwright/test";
import lighthouse, { desktopConfig } from "lighthouse";
import { freePort } from "../../scripts/runtime/network.mjs";
import { chromiumArguments, findChromium } from "../../scripts/verify/chromium.mjs";
import { type Result, withinLimit } from "../result";

/** Points of a hundred that each page must reach. */
const wanted = { performance: 95, accessibility: 100 } as const;

export type LookedAt = { readonly name: string; readonly url: string; readonly cookie: string };

/** Lighthouse on a desktop slowed four times, signed in. Points are told as what is missing from a hundred, so that less is better. */
export async function lighthouseCases(pages: readonly LookedAt[]): Promise<Result[]> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumArguments(), `--remote-debugging-port=${port}`],
  });
  try {
    const results: Result[] = [];
    for (const { name, url, cookie } of pages) {
      const settings = { ...desktopConfig.settings, throttling: { ...desktopConfig.settings?.throttling, cpuSlowdownMultiplier: 4 } };
      const flags = {
        port,
        output: "json",
        logLevel: "error",
        extraHeaders: { Cookie: cookie },
        onlyCategories: Object.keys(wanted),
      } as const;
      const look = () => lighthouse(url, { ...flags, onlyCategories: [...flags.onlyCategories] }, { ...desktopConfig, settings });
      let looked = await look();
      // A trace that misses its own beginning scores nothing: asked once more.
      if (looked?.lhr.runtimeError) looked = await look();
      if (!looked || looked.lhr.runtimeError) throw new Error(`${name} was not looked at: ${looked?.lhr.runtimeError?.message}`);
      const { audits, categories } = looked.lhr;
      for (const [category, points] of Object.entries(wanted)) {
        const reached = Math.round((categories[category]?.score ?? 0) * 100);
        const failing = category === "accessibility" ? failingAudits(audits, categories[category]?.auditRefs ?? []) : "";
        results.push(withinLimit(`${name}, Lighthouse ${category} ${reached}${failing}, points short`, [100 - reached], 100 - points));
      }
    }
    return results;
  } finally {
    await browser.close();
  }
}

type Audits = Readonly<Record<string, { readonly score: number | null }>>;

/** What keeps a category from a hundred, by name. */
const failingAudits = (audits: Audits, refs: readonly { readonly id: string; readonly weight: number }[]): string => {
  const ids = refs.filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0).map(({ id }) => id);
  return ids.length > 0 ? ` (${ids.join(", ")})` : "";
};
