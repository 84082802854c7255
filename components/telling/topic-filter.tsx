import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Topic } from "@/lib/telling/rules/topics";

/** The topics the position can be told about, as addresses: one is chosen, or all. */
export function TopicFilter({ topics, chosen }: { topics: readonly Topic[]; chosen: Topic | undefined }) {
  const t = useTranslations("telling");
  if (topics.length < 2) return null;
  const entries = [
    { href: "/inbox", name: t("inbox.all"), topic: undefined },
    ...topics.map((topic) => ({ href: `/inbox?topic=${topic}`, name: t(`topic.${topic}`), topic })),
  ];
  return (
    <nav aria-label={t("inbox.filter")}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-13">
        {entries.map((entry) => (
          <li key={entry.href}>
            <Link
              href={entry.href}
              aria-current={entry.topic === chosen ? "page" : undefined}
              className={`inline-flex min-h-8 items-center pointer-coarse:min-h-11 ${entry.topic === chosen ? "border-b-2 border-accent font-semibold text-ink no-underline" : ""}`}
            >
              {entry.name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
