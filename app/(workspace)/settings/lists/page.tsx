import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Panel } from "@/components/ui/panel";
import { canEverywhere } from "@/lib/access/policy";
import { requireActor } from "@/lib/access/session";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { readCodeItems } from "@/lib/settings/queries/read-code-items";
import { readCodeLists } from "@/lib/settings/queries/read-code-lists";
import { SettingsPage } from "../layout-parts";
import { AddItemForm, RenameItemForm, RetireItemForm } from "./item-forms";
import { ItemTable } from "./item-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("tabs.lists") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ListsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const query = await searchParams;
  const today = dayInBangkok(new Date());
  const [t, locale, lists] = await Promise.all([getTranslations("settings.lists"), getLocale(), readCodeLists(actor, today)]);
  const nameOf = (one: { nameTh: string; nameEn: string }): string => (locale === "th" ? one.nameTh : one.nameEn);
  const list = lists.find((one) => one.code === query.list) ?? lists[0];
  const items = list ? await readCodeItems(actor, list.code) : [];
  const manages = canEverywhere(actor, "settings.manage");
  const renamed = manages ? items.find((one) => one.id === query.rename) : undefined;
  const retired = manages ? items.find((one) => one.id === query.retire) : undefined;
  return (
    <SettingsPage actor={actor} tab="lists">
      <nav aria-label={t("choose")}>
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-13">
          {lists.map((one) => (
            <li key={one.code}>
              <Link
                href={`/settings/lists?list=${one.code}`}
                aria-current={one.code === list?.code ? "page" : undefined}
                className="aria-[current]:font-semibold"
              >
                {nameOf(one)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {list ? (
        <>
          <Panel title={nameOf(list)} meta={t("count", { count: list.current })}>
            <ItemTable title={nameOf(list)} listCode={list.code} items={items} today={today} manages={manages} />
          </Panel>
          {renamed ? <RenameItemForm key={`rename-${renamed.id}`} listCode={list.code} item={renamed} /> : null}
          {retired ? <RetireItemForm key={`retire-${retired.id}`} listCode={list.code} item={retired} /> : null}
          {manages && !renamed && !retired ? <AddItemForm key={`add-${items.length}`} listCode={list.code} /> : null}
        </>
      ) : null}
    </SettingsPage>
  );
}
