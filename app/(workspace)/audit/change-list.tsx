import { useTranslations } from "next-intl";
import { changesOf, type Plain } from "@/lib/audit/rules/changes";

/** "Paid: 1.00 → 2.00", a line per value. Names without words of their own show as they are stored. */
export function ChangeList({ before, after }: { before: unknown; after: unknown }) {
  const t = useTranslations("audit");
  const { changes, more } = changesOf(before, after);
  const nameOf = (path: string): string => {
    const key = `field.${path.split(".").at(-1)}` as Parameters<typeof t.has>[0];
    const inner = path.includes(".") ? path.slice(0, path.lastIndexOf(".") + 1) : "";
    return t.has(key) ? inner + t(key) : path;
  };
  const wordOf = (value: Plain): string =>
    value === null || value === "" ? t("absent") : typeof value === "boolean" ? t(value ? "yes" : "no") : String(value);
  if (changes.length === 0) return <span className="text-ink-3">{t("noChange")}</span>;
  return (
    <ul className="grid gap-0.5">
      {changes.map((change) => (
        <li key={change.path} className="break-words">
          <span className="text-ink-3">{nameOf(change.path)}</span> {before === null ? null : <>{wordOf(change.before)} → </>}
          <b className="font-semibold">{wordOf(change.after)}</b>
        </li>
      ))}
      {more > 0 ? <li className="text-ink-3">{t("more", { count: more })}</li> : null}
    </ul>
  );
}
