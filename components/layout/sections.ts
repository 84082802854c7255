import type { Actor } from "@/lib/access/actor";
import { holds, type Permission } from "@/lib/access/policy";

/**
 * The parts of the product in the order of the chrome, and what opens each. A menu is a courtesy: every page and command
 * asks the policy again.
 */
const sections = [
  { key: "overview", href: "/overview", needs: ["overview.read"] },
  { key: "reports", href: "/reports", needs: ["report.record", "report.submit"] },
  { key: "certify", href: "/certify", needs: ["report.certify"] },
  { key: "register", href: "/register", needs: ["register.read"] },
  { key: "completeness", href: "/completeness", needs: ["completeness.read"] },
  { key: "documents", href: "/documents", needs: ["documents.read"] },
  { key: "rounds", href: "/rounds", needs: ["round.manage"] },
  { key: "import", href: "/import", needs: ["plan.import"] },
  { key: "settings", href: "/settings", needs: ["settings.manage"] },
  { key: "audit", href: "/audit", needs: ["audit.read"] },
  { key: "accounts", href: "/admin/accounts", needs: ["account.manage"] },
] as const satisfies readonly { key: string; href: string; needs: readonly Permission[] }[];

export type Section = (typeof sections)[number]["key"];
export type SectionLink = { readonly key: Section; readonly href: string };

/** The sections the actor's role opens. */
export const sectionsFor = (actor: Actor): readonly SectionLink[] =>
  sections.filter(({ needs }) => needs.some((permission) => holds(actor, permission))).map(({ key, href }) => ({ key, href }));
