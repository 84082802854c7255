import type { Locale } from "./locale";
import type access from "./messages/th/access.json";
import type audit from "./messages/th/audit.json";
import type command from "./messages/th/command.json";
import type common from "./messages/th/common.json";
import type completeness from "./messages/th/completeness.json";
import type desk from "./messages/th/desk.json";
import type documents from "./messages/th/documents.json";
import type evidence from "./messages/th/evidence.json";
import type exchange from "./messages/th/exchange.json";
import type frame from "./messages/th/frame.json";
import type gallery from "./messages/th/gallery.json";
import type live from "./messages/th/live.json";
import type panels from "./messages/th/panels.json";
import type performance from "./messages/th/performance.json";
import type plans from "./messages/th/plans.json";
import type register from "./messages/th/register.json";
import type reporting from "./messages/th/reporting.json";
import type settings from "./messages/th/settings.json";
import type site from "./messages/th/site.json";
import type sync from "./messages/th/sync.json";
import type telling from "./messages/th/telling.json";

/** Every word of the product by namespace; the Thai files are the shape the English ones must have. */
export type Messages = {
  access: typeof access;
  audit: typeof audit;
  command: typeof command;
  common: typeof common;
  completeness: typeof completeness;
  desk: typeof desk;
  documents: typeof documents;
  evidence: typeof evidence;
  exchange: typeof exchange;
  frame: typeof frame;
  gallery: typeof gallery;
  live: typeof live;
  panels: typeof panels;
  performance: typeof performance;
  plans: typeof plans;
  register: typeof register;
  reporting: typeof reporting;
  settings: typeof settings;
  site: typeof site;
  sync: typeof sync;
  telling: typeof telling;
};
export type Namespace = keyof Messages;

export const namespaces: readonly Namespace[] = [
  "access",
  "audit",
  "command",
  "common",
  "completeness",
  "desk",
  "documents",
  "evidence",
  "exchange",
  "frame",
  "gallery",
  "live",
  "panels",
  "performance",
  "plans",
  "register",
  "reporting",
  "settings",
  "site",
  "sync",
  "telling",
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
