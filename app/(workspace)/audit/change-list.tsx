import { useTranslations } from "next-intl";
import { changesOf, type Plain } from "@/lib/audit/rules/changes";
import { isUuid } from "@/lib/core/uuid";

/** "Paid: 1.00 → 2.00", a line per value. Names without words of their own show as they are stored. */
export function ChangeList({ before, after }: { before: unknown; after: unknown }) {
  const t = useTranslations("audit");
  const { changes, more } = changesOf(before, after);
  const partOf = (part: string): string => {
    const key = `field.${part}` as Parameters<typeof t.has>[0];
    if (t.has(key)) return t(key);
    if (/^\d+$/.test(part)) return String(Number(part) + 1);
    return isUuid(part) ? part.slice(0, 8) : part;
  };
  const nameOf = (path: string): string => path.split(".").map(partOf).join(" ");
  const saidOf = (value: string): string => {
    const key = `value.${value}` as Parameters<typeof t.has>[0];
    return /^[a-z]+$/.test(value) && t.has(key) ? t(key) : value;
  };
  const wordOf = (value: Plain): string =>
    value === null || value === "" ? t("absent") : typeof value === "boolean" ? t(value ? "yes" : "no") : saidOf(String(value));
  if (changes.length === 0) return <span className="text-ink-3">{t("noChange")}</span>;
  return (
    <ul className="grid gap-0.5">
      {changes.map((change) => (
        <li key={change.path} className="min-w-0 wrap-anywhere">
          <span className="text-ink-3">{nameOf(change.path)}</span> {before === null ? null : <>{wordOf(change.before)} → </>}
          <b className="font-semibold">{wordOf(change.after)}</b>
        </li>
      ))}
      {more > 0 ? <li className="text-ink-3">{t("more", { count: more })}</li> : null}
    </ul>
  );
}
