"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { SectionLink } from "./sections";

/** Whether a section's own page or one below it is open. */
export const isOpenAt = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);

/** The sections of the product; the one that is open carries aria-current and the white rule. */
export function SectionNav({ sections, className }: { sections: readonly SectionLink[]; className: string }) {
  const t = useTranslations("frame.sections");
  const path = usePathname();
  return (
    <nav aria-label={t("label")} className={className}>
      <ul>
        {sections.map(({ key, href }) => (
          <li key={key}>
            <Link prefetch={false} href={href} aria-current={isOpenAt(path, href) ? "page" : undefined}>
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
