import type { Actor } from "@/lib/access/actor";
import { commandLineActor } from "../command-line-actor";
import { checkImport } from "../commands/check-import";
import { startImport } from "../commands/start-import";
import type { ImportSummary } from "../rules/check-result";
import type { MappingChoice } from "../schema";

export const contextOf = (actor: Actor = commandLineActor) => ({ actor, requestId: "test", now: new Date() });

type Sent = { content: Uint8Array | string; control?: Uint8Array | string; choice?: MappingChoice; actor?: Actor; name?: string };

const bytesOf = (content: Uint8Array | string): Uint8Array => (typeof content === "string" ? new TextEncoder().encode(content) : content);

/** Sends and checks a file; throws when the file as a whole is refused. */
export async function sendAndCheck({
  content,
  control,
  choice = {},
  actor,
  name = "plan.csv",
}: Sent): Promise<{ id: string; summary: ImportSummary }> {
  const file = { name, content: bytesOf(content) };
  const started = await startImport(contextOf(actor), {
    file,
    control: control ? { name: "control.csv", content: bytesOf(control) } : null,
    choice,
  });
  if (!started.ok) throw new Error(JSON.stringify(started.failures));
  const checked = await checkImport(contextOf(actor), started.value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.failures));
  return { id: started.value.id, summary: checked.value };
}

/** A small project file: rows of [unit, number, project, activity, baht]. */
export const projectFile = (...rows: readonly (readonly [string, string, string, string, string])[]): string =>
  ["ปีงบประมาณ,จังหวัด,ที่,โครงการ,กิจกรรมหลัก,งบประมาณ (บาท)", ...rows.map((row) => ["2569", ...row].map((cell) => `"${cell}"`).join(","))].join(
    "\r\n",
  );
