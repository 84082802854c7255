import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { forbidden } from "@/components/access/forbidden";
import { Canvas } from "@/components/layout/canvas";
import { Button, LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import { positionFilterSchema } from "@/lib/access/account-schema";
import { canEverywhere } from "@/lib/access/policy";
import { type PositionRow, readPositions } from "@/lib/access/queries/read-positions";
import { roles } from "@/lib/access/roles";
import { requireActor } from "@/lib/access/session";
import { formatInstant } from "@/lib/i18n/format";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.accounts"))("title") };
}

type Query = Record<string, string | string[] | undefined>;
const states = ["active", "inactive", "locked", "empty"] as const;

export default async function AccountsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor();
  if (!canEverywhere(actor, "account.manage")) return forbidden();
  const query = await searchParams;
  const stated = Object.fromEntries(Object.entries(query).filter(([, value]) => typeof value === "string" && value !== ""));
  const parsed = positionFilterSchema.safeParse(stated);
  const filter = parsed.success ? parsed.data : positionFilterSchema.parse({});
  const [t, locale, page] = await Promise.all([getTranslations("access"), getLocale(), readPositions(actor, filter)]);
  const thai = locale === "th";
  const next = new URLSearchParams({ ...stated, ...(page.nextAfter && { after: page.nextAfter }) } as Record<string, string>);
  const stateOf = (row: PositionRow): string | null =>
    row.isActive ? (row.isLocked ? t("accounts.states.locked") : null) : t("accounts.states.inactive");
  return (
    <Canvas width="full">
      <PageHeader
        title={t("accounts.title")}
        line={t("accounts.lead")}
        tools={
          <LinkButton kind="primary" href="/admin/accounts/new">
            {t("accounts.new")}
          </LinkButton>
        }
      />
      <form method="get" className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_auto]">
        <TextField
          name="search"
          label={t("accounts.search")}
          placeholder={t("accounts.searchHint")}
          required={false}
          maxLength={100}
          defaultValue={filter.search}
        />
        <Select
          name="role"
          label={t("accounts.role")}
          required={false}
          placeholder={t("accounts.anyRole")}
          defaultValue={filter.role ?? ""}
          options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        />
        <Select
          name="state"
          label={t("accounts.state")}
          required={false}
          placeholder={t("accounts.anyState")}
          defaultValue={filter.state ?? ""}
          options={states.map((state) => ({ value: state, label: t(`accounts.states.${state}`) }))}
        />
        <Button type="submit">{t("accounts.apply")}</Button>
      </form>
      {page.rows.length === 0 ? (
        <p>{t("accounts.none")}</p>
      ) : (
        <DataTable title={t("accounts.title")} cards>
          <thead>
            <tr>
              <HeadCell>{t("accounts.username")}</HeadCell>
              <HeadCell>{t("accounts.position")}</HeadCell>
              <HeadCell>{t("accounts.role")}</HeadCell>
              <HeadCell>{t("accounts.areas")}</HeadCell>
              <HeadCell>{t("accounts.holder")}</HeadCell>
              <HeadCell>{t("accounts.seen")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <tr key={row.id}>
                <RowHead>
                  <Link href={`/admin/accounts/${row.id}`}>{row.username}</Link>
                  {stateOf(row) ? <span className="block text-12 font-semibold text-crit-t">{stateOf(row)}</span> : null}
                </RowHead>
                <Cell label={t("accounts.position")}>
                  {thai ? row.titleTh : row.titleEn}
                  <span className="block text-12 text-ink-2">{thai ? row.officeTh : row.officeEn}</span>
                </Cell>
                <Cell label={t("accounts.role")}>{roleWord(row.role, (role) => t(`role.${role}`))}</Cell>
                <Cell label={t("accounts.areas")}>{(thai ? row.areasTh : row.areasEn) ?? "–"}</Cell>
                <Cell label={t("accounts.holder")}>{row.holder ?? <span className="text-ink-3">{t("accounts.nobody")}</span>}</Cell>
                <Cell label={t("accounts.seen")}>{row.lastSeenAt ? formatInstant(row.lastSeenAt, locale) : t("accounts.never")}</Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      <Pagination
        summary={t("accounts.count", { count: page.total })}
        previousHref={filter.after ? "/admin/accounts" : undefined}
        nextHref={page.nextAfter ? `/admin/accounts?${next}` : undefined}
      />
    </Canvas>
  );
}

function roleWord(role: string, word: (role: (typeof roles)[number]) => string): string {
  const known = roles.find((one) => one === role);
  return known ? word(known) : role;
}
