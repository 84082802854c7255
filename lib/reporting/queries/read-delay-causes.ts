import "server-only";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { read } from "@/lib/platform/database";

export type DelayCause = { readonly code: string; readonly nameTh: string; readonly nameEn: string };

/** The causes of delay an officer may choose on a day: code list delay_cause, which the ministry may change. Public words, no scope. */
export const readDelayCauses = (now: Date): Promise<DelayCause[]> =>
  read<DelayCause>(
    `select code, name_th as "nameTh", name_en as "nameEn" from code_item
     where list_code = 'delay_cause' and $1::date between valid_from and coalesce(valid_to, 'infinity') order by seq, code`,
    [dayInBangkok(now)],
  );
