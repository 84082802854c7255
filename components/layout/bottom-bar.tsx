"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { SectionLink } from "./sections";

/** The third word is what the role does most: certifying, reporting, else watching who has reported. */
const third = [
  ["certify", "/certify"],
  ["reports", "/reports"],
  ["completeness", "/completeness"],
] as const;

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
    ...third.filter(([key]) => keys.has(key)).slice(0, 1),
    ["account", "/account"] as const,
  ];
  return (
    <nav className="bottom-bar" aria-label={t("label")} data-print="none">
      <ul>
        {entries.map(([key, href]) => (
          <li key={key}>
            <Link prefetch={false} href={href} aria-current={key !== "areas" && path.startsWith(href) ? "page" : undefined}>
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
