import { readRefusedCsv } from "@/lib/exchange/import/queries/read-refused-csv";
import { endpoint } from "@/lib/platform/endpoint";
import { languageOf } from "@/lib/platform/request-words";

/** Every refused row with its reason and remedy, as CSV. */
export const GET = endpoint(async ({ actor, request, params }) => {
  const result = await readRefusedCsv(actor, params.id ?? "", languageOf(request));
  if (!result.ok) return result;
  const { name, csv } = result.value;
  return new Response(csv, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
});
