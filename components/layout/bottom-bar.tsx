"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { SectionLink } from "./sections";

/** The four words of the phone. What a role cannot open is not there; areas open the tree of the overview. */
export function BottomBar({ sections }: { sections: readonly SectionLink[] }) {
  const t = useTranslations("frame.bottom");
  const path = usePathname();
  const keys = new Set(sections.map(({ key }) => key));
  const entries = [
    ...(keys.has("overview")
      ? ([
          ["overview", "/overview"],
          ["areas", "/overview#areas"],
        ] as const)
      : []),
    ...(keys.has("certify") ? ([["certify", "/certify"]] as const) : keys.has("reports") ? ([["reports", "/reports"]] as const) : []),
    ["account", "/account"] as const,
  ];
  return (
    <nav className="bottom-bar" aria-label={t("label")} data-print="none">
      <ul>
        {entries.map(([key, href]) => (
          <li key={key}>
            <Link href={href} aria-current={key !== "areas" && path.startsWith(href) ? "page" : undefined}>
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
