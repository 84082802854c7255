"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { Bullet } from "@/components/ui/bullet";
import { StatusShape } from "@/components/ui/status-mark";
import { formatPercent } from "@/lib/i18n/format";
import type { TreeRow } from "./area-tree";

type RailRowProps = {
  row: TreeRow;
  href: string;
  isCurrent: boolean;
  tabIndex: 0 | -1;
  onToggle: () => void;
  onFocus: () => void;
  onKey: (event: KeyboardEvent) => void;
};

/** One area: caret, name, status shape, bullet, % paid with one place. The whole row is the link. */
export function RailRow({ row, href, isCurrent, tabIndex, onToggle, onFocus, onKey }: RailRowProps) {
  const t = useTranslations();
  const locale = useLocale();
  const { node, level, hasChildren, open } = row;
  const name = locale === "th" ? node.nameTh : node.nameEn;
  const percent = formatPercent(node.percentPaid, 1);
  const certified = node.percentPaid === null ? null : (Number(node.percentPaid) - Number(node.provisionalPercent ?? 0)).toFixed(2);
  return (
    <Link
      href={href}
      role="treeitem"
      className="rail-row"
      data-area={node.id}
      data-level={Math.min(level, 5)}
      aria-level={level}
      aria-expanded={hasChildren ? open : undefined}
      aria-selected={isCurrent}
      aria-current={isCurrent ? "page" : undefined}
      tabIndex={tabIndex}
      onKeyDown={onKey}
      onFocus={onFocus}
      prefetch={false}
    >
      <span
        className="rail-caret"
        aria-hidden="true"
        onClick={(event) => {
          if (!hasChildren) return;
          event.preventDefault();
          onToggle();
        }}
      >
        {hasChildren ? (
          <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
            <path d={open ? "m2 3.5 3 3 3-3" : "m3.5 2 3 3-3 3"} fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        ) : null}
      </span>
      <span className="rail-name">{name}</span>
      <span className="sr-only"> {t("frame.rail.node", { status: t(`common.status.${node.status}`) })} </span>
      <StatusShape status={node.status} size={10} />
      <span className="rail-bullet">
        <Bullet
          certified={certified}
          provisional={node.provisionalPercent}
          committed={node.committedPercent}
          plan={node.planPercent}
          missing={node.status === "missing"}
          height={8}
        />
      </span>
      <span className="rail-percent">{percent}</span>
      <span className="sr-only">%</span>
    </Link>
  );
}
