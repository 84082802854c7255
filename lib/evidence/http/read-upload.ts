import "server-only";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { checked, readForm, storable } from "@/lib/platform/request-body";
import { tooLarge } from "../refusals";
import { captionSchema } from "../schema";
import type { EvidenceLimits } from "../store-month";

export type Upload = { readonly fileName: string; readonly caption: string | null; readonly content: Uint8Array };

/** What a multipart form carries around its file. */
const formBytes = 20_000;

/** The one file of an upload, cut off while it streams once it is over the limit. */
export async function readUpload(request: Request, limits: EvidenceLimits): Promise<Result<Upload>> {
  const form = await readForm(request, limits.bytes + formBytes);
  if (!form.ok) return form.failures.some(({ kind }) => kind === "too_large") ? refuse(tooLarge(limits.megabytes)) : form;
  const files = form.value.getAll("file").filter((value) => value instanceof File && value.name !== "");
  const [file] = files;
  if (!(file instanceof File)) return refuse({ code: "evidence.file_missing", kind: "invalid", field: "file" });
  if (files.length > 1) return refuse({ code: "evidence.one_file", kind: "invalid", field: "file" });
  const typed = form.value.get("caption");
  const caption = checked(captionSchema, typeof typed === "string" ? storable(typed) : typed);
  if (!caption.ok) return refuse({ code: "evidence.caption_too_long", kind: "invalid", field: "caption" });
  return succeed({ fileName: file.name, caption: caption.value, content: new Uint8Array(await file.arrayBuffer()) });
}
