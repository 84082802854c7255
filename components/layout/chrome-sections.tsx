"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Disclosure } from "./disclosure";
import { isOpenAt } from "./section-nav";
import type { SectionLink } from "./sections";

/**
 * The sections in the bar. What does not fit wraps to a line that is cut off, and stands in a menu of its own instead:
 * nothing is out of sight that cannot be reached. Without a script the position's menu lists them all.
 */
export function ChromeSections({ sections }: { sections: readonly SectionLink[] }) {
  const t = useTranslations("frame.sections");
  const path = usePathname();
  const list = useRef<HTMLUListElement>(null);
  const [over, setOver] = useState<readonly string[]>([]);

  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const measure = () => {
      const items = [...box.children].filter((item) => item instanceof HTMLElement);
      const top = items[0]?.offsetTop ?? 0;
      const wrapped = items.filter((item) => item.offsetTop > top).map((item) => item.dataset.section ?? "");
      setOver((before) => (before.join() === wrapped.join() ? before : wrapped));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  const more = sections.filter(({ key }) => over.includes(key));
  return (
    <>
      <nav aria-label={t("label")} className="chrome-sections">
        <ul ref={list}>
          {sections.map(({ key, href }) => (
            <li key={key} data-section={key} data-over={over.includes(key) || undefined}>
              <Link prefetch={false} href={href} aria-current={isOpenAt(path, href) ? "page" : undefined}>
                {t(key)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {more.length > 0 ? (
        <Disclosure
          label={t("label")}
          className="chrome-more"
          summary={
            <span className="chrome-more-key" data-current={more.some(({ href }) => isOpenAt(path, href)) || undefined}>
              {t("more")}
              <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
                <path d="m2.5 4.5 3.5 3.5 3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
              </svg>
            </span>
          }
        >
          <ul>
            {more.map(({ key, href }) => (
              <li key={key}>
                <Link prefetch={false} href={href} className="disclosure-link" aria-current={isOpenAt(path, href) ? "page" : undefined}>
                  {t(key)}
                </Link>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}
