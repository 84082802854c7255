import "server-only";
import type { Actor } from "@/lib/access/actor";
import { type Result, refuse } from "@/lib/core/result";
import { languageOf } from "@/lib/platform/request-words";
import { type DocumentFormat, isLayout, layouts } from "../layouts";
import { documentQueryFrom } from "../schema";
import { writeDocument } from "../write-document";

const contentTypes: Readonly<Record<DocumentFormat, string>> = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Answers GET for an official document: ?area=&year=&month=&class=&fund=&theme=&format=pdf|xlsx&lang=th|en&digits=arabic|thai. The file is
 * named and offered for download; when the reader goes away its making stops.
 */
export async function documentResponse(actor: Actor, request: Request, layout: string): Promise<Response | Result<never>> {
  if (!isLayout(layout)) {
    return refuse({ code: "documents.layout_not_found", kind: "not_found", params: { name: layout, known: layouts.join(", ") } });
  }
  const query = documentQueryFrom(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) {
    const names = [...new Set(query.error.issues.map(({ path }) => addressNames[String(path[0])] ?? String(path[0])))];
    return refuse({ code: "documents.query_invalid", kind: "invalid", field: names[0], params: { names: names.join(", ") } });
  }
  const { area, lang, format, ...asked } = query.data;
  const locale = lang ?? languageOf(request);
  const written = await writeDocument(actor, { ...asked, layout, format, locale, areaId: area, now: new Date() }, request.signal);
  if (!written.ok) return written;
  const { bytes, fileName } = written.value;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": contentTypes[format],
      "content-disposition": `attachment; filename="${fileName}"`,
      "content-length": String(bytes.byteLength),
    },
  });
}

const addressNames: Readonly<Record<string, string>> = { expenseClass: "class", fundSource: "fund" };
