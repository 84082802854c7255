import type { Locale } from "./locale";
import type access from "./messages/th/access.json";
import type audit from "./messages/th/audit.json";
import type common from "./messages/th/common.json";
import type exchange from "./messages/th/exchange.json";
import type frame from "./messages/th/frame.json";
import type gallery from "./messages/th/gallery.json";
import type performance from "./messages/th/performance.json";
import type plans from "./messages/th/plans.json";
import type reporting from "./messages/th/reporting.json";
import type settings from "./messages/th/settings.json";
import type site from "./messages/th/site.json";

/** Every word of the product by namespace; the Thai files are the shape the English ones must have. */
export type Messages = {
  access: typeof access;
  audit: typeof audit;
  common: typeof common;
  exchange: typeof exchange;
  frame: typeof frame;
  gallery: typeof gallery;
  performance: typeof performance;
  plans: typeof plans;
  reporting: typeof reporting;
  settings: typeof settings;
  site: typeof site;
};
export type Namespace = keyof Messages;

export const namespaces: readonly Namespace[] = [
  "access",
  "audit",
  "common",
  "exchange",
  "frame",
  "gallery",
  "performance",
  "plans",
  "reporting",
  "settings",
  "site",
];

/** Loads all namespaces of a language. The files are part of the build: nothing is read from disk at run time. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const entries = await Promise.all(namespaces.map(async (name) => [name, (await import(`./messages/${locale}/${name}.json`)).default]));
  return Object.fromEntries(entries) as Messages;
}

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
