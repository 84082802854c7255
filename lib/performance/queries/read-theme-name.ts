import "server-only";
import type { Locale } from "@/lib/i18n/locale";
import { read } from "@/lib/platform/database";

/** The name of a theme as it is chosen on a page; its id when no plan knows it. The list is public. */
export async function readThemeName(id: string, locale: Locale): Promise<string> {
  const [row] = await read<{ nameTh: string; nameEn: string }>(
    `select short_th as "nameTh", name_en as "nameEn" from alignment_item where id = $1`,
    [id],
  );
  if (!row) return id;
  return locale === "th" ? row.nameTh : row.nameEn;
}
