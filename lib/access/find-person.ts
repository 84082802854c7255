import "server-only";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { normalizeThai } from "@/lib/core/thai-text";
import type { Transaction } from "@/lib/platform/database";

type Named = { readonly personTh: string; readonly personEn: string; readonly namesake: "" | "same" | "other" };

/**
 * The person a name stands for. Recorder ≠ certifier compares persons, so one person with two positions must stay one row:
 * when somebody of that name is known already, the administrator has to say whether it is the same person.
 */
export async function findPerson(tx: Transaction, { personTh, personEn, namesake }: Named): Promise<Result<string>> {
  const nameTh = normalizeThai(personTh);
  const known = await tx.person.findMany({ where: { nameTh }, select: { id: true }, take: 2 });
  const [first] = known;
  if (first && namesake === "") {
    return refuse({ code: "access.person_known", kind: "invalid", field: "namesake", params: { name: nameTh } });
  }
  if (first && namesake === "same") {
    return known.length === 1
      ? succeed(first.id)
      : refuse({ code: "access.person_ambiguous", kind: "invalid", field: "personTh", params: { name: nameTh } });
  }
  const made = await tx.person.create({ data: { nameTh, nameEn: personEn || null } });
  return succeed(made.id);
}
