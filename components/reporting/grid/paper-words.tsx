import { useLocale, useTranslations } from "next-intl";
import { gridColumns } from "./grid-head";
import type { LineDraft } from "./grid-line";
import { useGridTools } from "./grid-tools";
import paper from "./paper.module.css";
import { roles } from "./roles";

/** The words of a line, which stand folded on the screen, beneath it on paper. */
export function PaperWords({ draft }: { draft: LineDraft }) {
  const t = useTranslations("reporting.page.grid.field");
  const locale = useLocale();
  const { causes } = useGridTools();
  const { workDone, problem, delayCause, remedy } = draft;
  const cause = causes.find(({ code }) => code === delayCause);
  const said = { workDone, problem, delayCause: (locale === "th" ? cause?.nameTh : cause?.nameEn) ?? "", remedy };
  const given = (["workDone", "problem", "delayCause", "remedy"] as const).filter((field) => said[field].trim() !== "");
  if (given.length === 0) return null;
  return (
    <tr role={roles.row} className={paper.words}>
      <td role={roles.cell} />
      <td role={roles.cell} colSpan={gridColumns - 1} lang="th">
        {given.map((field) => `${t(field)}: ${said[field].trim()}`).join(" · ")}
      </td>
    </tr>
  );
}
