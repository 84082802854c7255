import { expect, it } from "vitest";
import { pdfOf } from "../testing/files";
import { readUpload } from "./read-upload";

const limits = { bytes: 1_000_000, megabytes: 1, files: 20 };

const uploadOf = (caption: string): Request => {
  const form = new FormData();
  form.set("file", new File([Uint8Array.from(pdfOf("upload"))], "paper.pdf"));
  form.set("caption", caption);
  return new Request("http://127.0.0.1/api/evidence", { method: "POST", body: form });
};

it("takes a caption without what the base cannot hold", async () => {
  const upload = await readUpload(uploadOf(" before\0 after "), limits);
  expect(upload).toMatchObject({ ok: true, value: { caption: "before after", fileName: "paper.pdf" } });
  expect(await readUpload(uploadOf("\0"), limits)).toMatchObject({ ok: true, value: { caption: null } });
  expect(await readUpload(uploadOf("x".repeat(301)), limits)).toMatchObject({
    ok: false,
    failures: [{ code: "evidence.caption_too_long" }],
  });
});
