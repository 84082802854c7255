/** Browser and system from a User-Agent, coarse on purpose: enough to recognise one's own device in a list. */
export type Device = { readonly browser: string | null; readonly system: string | null };

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, "Microsoft Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bLine\//, "LINE"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(HeadlessChrome|Chrome|CriOS)\//, "Chrome"],
  [/\bVersion\/[\d.]+.*Safari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\b(iPhone|iPad)\b/, "iOS"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows NT\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

const first = (list: typeof browsers, agent: string): string | null => list.find(([pattern]) => pattern.test(agent))?.[1] ?? null;

export const deviceOf = (userAgent: string | null): Device => ({
  browser: first(browsers, userAgent ?? ""),
  system: first(systems, userAgent ?? ""),
});
