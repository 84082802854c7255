"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useState } from "react";
import { takesShortcut } from "@/components/layout/shortcut-keys";
import { SkeletonRows } from "@/components/ui/skeleton";
import { columnsOfLevel } from "@/lib/register/rules/columns";
import type { RegisterPage } from "@/lib/register/rules/register-view";
import { chosenColumns } from "@/lib/register/schema";
import type { RegisterAt } from "./address";
import { Popup } from "./tools/popup";
import type { Go } from "./use-address";

const chooser = () => import("./tools/column-chooser");
const views = () => import("./tools/view-panel");
const exports = () => import("./tools/export-panel");
const ColumnChooser = lazy(async () => ({ default: (await chooser()).ColumnChooser }));
const ViewPanel = lazy(async () => ({ default: (await views()).ViewPanel }));
const ExportPanel = lazy(async () => ({ default: (await exports()).ExportPanel }));

type RegisterToolsProps = {
  position: string;
  at: RegisterAt;
  go: Go;
  head: RegisterPage | null;
  conditions: readonly string[];
  province: { readonly id: string; readonly name: string } | null;
  onOpenHref: (href: string) => void;
};

type Tool = "columns" | "view" | "export";

/** Columns, the view as a link, files. What they hold is fetched when they are about to open; C opens the columns. */
export function RegisterTools({ position, at, go, head, conditions, province, onOpenHref }: RegisterToolsProps) {
  const t = useTranslations("register");
  const [open, setOpen] = useState<Tool | null>(null);
  useEffect(() => {
    const byKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "c" || !takesShortcut(event)) return;
      event.preventDefault();
      setOpen("columns");
    };
    document.addEventListener("keydown", byKey);
    return () => document.removeEventListener("keydown", byKey);
  }, []);
  const [openers] = useState(() => {
    const of = (tool: Tool) => (isOpen: boolean) => setOpen((now) => (isOpen ? tool : now === tool ? null : now));
    return { columns: of("columns"), view: of("view"), export: of("export") };
  });
  const { query } = at;
  const shown = chosenColumns(query);
  const waiting = <SkeletonRows rows={5} label={t("table.loading")} />;
  return (
    <div className="register-tools">
      <Popup
        trigger={t("columns.open", { shown: shown.length, all: columnsOfLevel(query.level).length })}
        label={t("columns.title")}
        isOpen={open === "columns"}
        onOpenChange={openers.columns}
        onNear={chooser}
      >
        <Suspense fallback={waiting}>
          <ColumnChooser
            level={query.level}
            shown={shown}
            bar={at.bar}
            onColumns={(columns) => go({ query: { columns: [...columns] } }, "replace")}
            onBar={(bar) => go({ bar }, "replace")}
          />
        </Suspense>
      </Popup>
      <Popup
        trigger={at.view || t("view.open")}
        label={t("view.title")}
        isOpen={open === "view"}
        onOpenChange={openers.view}
        onNear={views}
      >
        <Suspense fallback={waiting}>
          <ViewPanel
            position={position}
            at={head ? { ...at, query: { ...query, year: head.year, month: head.month } } : at}
            onNamed={(view) => go({ view }, "replace")}
            onOpen={(href) => {
              setOpen(null);
              onOpenHref(href);
            }}
          />
        </Suspense>
      </Popup>
      <Popup
        trigger={t("export.open")}
        label={t("export.open")}
        kind="primary"
        isOpen={open === "export"}
        onOpenChange={openers.export}
        onNear={exports}
      >
        <Suspense fallback={waiting}>
          {head?.total ? <ExportPanel at={at} count={head.total.count} head={head} conditions={conditions} province={province} /> : waiting}
        </Suspense>
      </Popup>
    </div>
  );
}
