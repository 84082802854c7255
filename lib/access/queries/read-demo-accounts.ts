import "server-only";
import { read } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { type Role, roles } from "../roles";

export type DemoAccount = { readonly username: string; readonly role: Role; readonly officeTh: string; readonly officeEn: string };

/** The province whose accounts show the whole way of a number; it is only a choice of what to list first. */
const shownProvince = "p30.";

/** One demonstration account per role, for the sign-in page of a demonstration; none anywhere else. */
export async function readDemoAccounts(): Promise<DemoAccount[]> {
  if (env().DEMO !== "1") return [];
  const rows = await read<{ username: string; role: string; office_th: string; office_en: string }>(
    `select distinct on (role) username, role, office_th, office_en from position
      where is_demo and is_active order by role, starts_with(username, $1) desc, username`,
    [shownProvince],
  );
  return roles.flatMap((role) =>
    rows
      .filter((row) => row.role === role)
      .map((row) => ({ username: row.username, role, officeTh: row.office_th, officeEn: row.office_en })),
  );
}
