import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/i18n/locale";
import type { TableColumn } from "./table";

/** The words of a table outside pages too (command line, files): "namespace.key" and its parameters. */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

const namespaces = ["common", "exchange", "performance", "completeness", "documents", "panels"] as const;

export async function tableWords(locale: Locale): Promise<Words> {
  const entries = await Promise.all(
    namespaces.map(async (namespace) => {
      const loaded: { default: Record<string, string> } = await import(`../../i18n/messages/${locale}/${namespace}.json`);
      return [namespace, createTranslator({ locale, messages: loaded.default })] as const;
    }),
  );
  const translators = new Map<string, (typeof entries)[number][1]>(entries);
  return (key, params) => {
    const cut = key.indexOf(".");
    return translators.get(key.slice(0, cut))?.(key.slice(cut + 1), { ...params }) ?? key;
  };
}

/** The unit written beside a heading in a file: money is baht there. Text, counts and movement have none. */
export function fileUnit(column: TableColumn, words: Words): string | null {
  if (column.type === "baht") return words("common.unit.baht");
  if (column.type === "percent") return words("common.unit.percent");
  return column.type === "points" ? words("common.unit.points") : null;
}
