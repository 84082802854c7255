import { holds } from "@/lib/access/policy";
import { refuse } from "@/lib/core/result";
import { checkImport } from "@/lib/exchange/import/commands/check-import";
import { startImport } from "@/lib/exchange/import/commands/start-import";
import { runJob } from "@/lib/exchange/import/run-job";
import { tableLimits } from "@/lib/exchange/sheet-table";
import { endpoint } from "@/lib/platform/endpoint";
import { readForm } from "@/lib/platform/request-body";

/** Two files of the stated limit and the form around them. */
const bodyLimit = 2 * tableLimits.bytes + 100_000;

/** Takes a plan file and its control totals, and begins the check. Scripts get the id; a form without a script is sent to the page. */
export const POST = endpoint(async ({ actor, request, requestId }) => {
  // Asked before a byte is read, and again by the command.
  if (!holds(actor, "plan.import")) return refuse({ code: "exchange.import_forbidden", kind: "forbidden" });
  const form = await readForm(request, bodyLimit);
  if (!form.ok) {
    const tooLarge = form.failures.some((failure) => failure.kind === "too_large");
    return tooLarge
      ? refuse({ code: "exchange.import_too_large", kind: "too_large", field: "file", params: { limit: tableLimits.bytes / 1_000_000 } })
      : form;
  }
  const file = fileOf(form.value.get("file"));
  if (!file) return refuse({ code: "exchange.import_file_missing", kind: "invalid", field: "file" });
  const control = fileOf(form.value.get("control"));
  const context = { actor, requestId, now: new Date() };
  const started = await startImport(context, { file: await sentOf(file), control: control ? await sentOf(control) : null, choice: {} });
  if (!started.ok) return started;
  await runJob(checkImport(context, started.value), requestId);
  const location = `/import/${started.value.id}`;
  if ((request.headers.get("accept") ?? "").includes("text/html")) return new Response(null, { status: 303, headers: { location } });
  return Response.json(started.value, { status: 201, headers: { location } });
});

/** An untouched file field arrives as a nameless empty file. */
const fileOf = (value: FormDataEntryValue | null): File | null => (value instanceof File && value.name !== "" ? value : null);
const sentOf = async (file: File) => ({ name: file.name, content: new Uint8Array(await file.arrayBuffer()) });
