import { useTranslations } from "next-intl";
import { Bullet } from "@/components/ui/bullet";
import { Panel } from "@/components/ui/panel";
import { type Status, StatusMark } from "@/components/ui/status-mark";
import { Cell, DataTable, GroupRow, HeadCell, NoteRow, RowHead, TotalRow } from "@/components/ui/table";
import { ThaiText } from "@/components/ui/thai-text";

type Row = {
  name: "rowA" | "rowB" | "rowC";
  budget: string;
  paid: string;
  percent: string;
  plan: string;
  committed: string;
  gap: string;
  status: Status;
};

const rows: readonly Row[] = [
  { name: "rowA", budget: "40.00", paid: "28.40", percent: "71.00", plan: "72.00", committed: "28.00", gap: "−1.00", status: "watch" },
  { name: "rowB", budget: "40.00", paid: "19.12", percent: "47.80", plan: "70.00", committed: "50.00", gap: "−22.20", status: "critical" },
  { name: "rowC", budget: "25.00", paid: "13.75", percent: "55.00", plan: "54.00", committed: "45.00", gap: "+1.00", status: "on_plan" },
];

export function TableSpecimens() {
  const t = useTranslations("gallery");
  const unit = useTranslations("common.unit");
  return (
    <Panel title={t("section.table")} className="lg:col-span-2">
      <DataTable title={t("table.title")} cards>
        <thead>
          <tr>
            <HeadCell numeric>{t("table.seq")}</HeadCell>
            <HeadCell>{t("table.activity")}</HeadCell>
            <HeadCell numeric unit={unit("million")}>
              {t("table.budget")}
            </HeadCell>
            <HeadCell numeric unit={unit("million")}>
              {t("table.paid")}
            </HeadCell>
            <HeadCell>{t("table.bullet")}</HeadCell>
            <HeadCell numeric unit="%" sorted="descending" sortHref="/components">
              {t("table.ratio")}
            </HeadCell>
            <HeadCell numeric unit={unit("points")}>
              {t("table.gap")}
            </HeadCell>
            <HeadCell>{t("table.status")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          <GroupRow>
            <td />
            <th scope="rowgroup" colSpan={7}>
              {t("table.group")}
            </th>
          </GroupRow>
          {rows.map((row, index) => (
            <Line key={row.name} row={row} seq={index + 1} />
          ))}
          <NoteRow tone="warning">
            <td />
            <td colSpan={7}>
              <b>{t("table.note")}</b> {t("table.noteBody")}
            </td>
          </NoteRow>
        </tbody>
        <tfoot>
          <TotalRow>
            <td />
            <RowHead>{t("table.total")}</RowHead>
            <Cell numeric label={t("table.budget")}>
              105.00
            </Cell>
            <Cell numeric label={t("table.paid")}>
              61.27
            </Cell>
            <td />
            <Cell numeric label={t("table.ratio")}>
              58.35
            </Cell>
            <Cell numeric label={t("table.gap")}>
              −8.60
            </Cell>
            <td />
          </TotalRow>
        </tfoot>
      </DataTable>
    </Panel>
  );
}

function Line({ row, seq }: { row: Row; seq: number }) {
  const t = useTranslations("gallery.table");
  return (
    <tr data-selected={seq === 2 || undefined}>
      <Cell numeric>{seq}</Cell>
      <RowHead>
        <ThaiText>{t(row.name)}</ThaiText>
      </RowHead>
      <Cell numeric label={t("budget")}>
        {row.budget}
      </Cell>
      <Cell numeric label={t("paid")}>
        {row.paid}
      </Cell>
      <Cell label={t("bullet")} className="min-w-28">
        <Bullet certified={row.percent} committed={row.committed} plan={row.plan} />
      </Cell>
      <Cell numeric label={t("ratio")}>
        {row.percent}
      </Cell>
      <Cell numeric label={t("gap")}>
        {row.gap}
      </Cell>
      <Cell label={t("status")}>
        <StatusMark status={row.status} />
      </Cell>
    </tr>
  );
}
