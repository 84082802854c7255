import { createHash } from "node:crypto";
import type pg from "pg";
import { paper, sitePicture } from "./evidence-files";
import words from "./words/evidence.json";

type Made = {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
  readonly caption: string;
  readonly pages: number | null;
};

const titles = ["Delivery note, instalment 1", "Weekly report of the site supervisor", "Acceptance record"];

const files: readonly Made[] = [
  ...words.pictures.map(
    (caption, index): Made => ({
      bytes: sitePicture(index),
      mediaType: "image/png",
      name: `site-${index + 1}.png`,
      caption,
      pages: null,
    }),
  ),
  ...words.documents.map(
    (caption, index): Made => ({
      bytes: paper(titles[index] ?? "Document", index + 1),
      mediaType: "application/pdf",
      name: `paper-${index + 1}.pdf`,
      caption,
      pages: index + 1,
    }),
  ),
];

/**
 * Puts pictures and papers beside some of the figures of the last two months of the newest demonstration year: about every third
 * activity has one, some have two. Each content is stored once; the same base gives the same rows. Returns how many were written.
 */
export async function addDemoEvidence(client: pg.ClientBase): Promise<number> {
  const made = files.map((file) => ({ ...file, sha256: createHash("sha256").update(file.bytes).digest("hex") }));
  for (const { sha256, mediaType, bytes } of made) {
    await client.query(
      "insert into file_content (sha256, media_type, size, bytes) values ($1, $2, $3, $4) on conflict (sha256) do nothing",
      [sha256, mediaType, bytes.byteLength, Buffer.from(bytes)],
    );
  }
  const written = await client.query(
    `with shown as (
      select fiscal_year, max(fiscal_month) as month from report where fiscal_year = (select max(fiscal_year) from plan where is_demo) group by fiscal_year
    ), file as (
      select * from unnest($1::text[], $2::text[], $3::text[], $4::int[]) with ordinality as f (sha256, name, caption, pages, n)
    ), picked as (
      select a.id, a.project_id, a.area_id, a.fiscal_year, r.fiscal_month, v.recorded_by_position_id, v.recorded_by_person_id, v.recorded_at, k.n,
        area.latitude, area.longitude, abs(hashtext(a.id::text || r.fiscal_month || k.n)) as dice
      from shown join report r on r.fiscal_year = shown.fiscal_year and r.fiscal_month > shown.month - 2
      join report_version v on v.report_id = r.id and v.is_current
      join report_line l on l.report_version_id = v.id join activity a on a.id = l.activity_id
      join plan on plan.id = (select plan_id from project where id = a.project_id) and plan.is_demo
      join area on area.id = a.area_id cross join (values (1), (2)) k (n)
    )
    insert into evidence (id, activity_id, project_id, area_id, fiscal_year, fiscal_month, file_name, sha256, caption, pages, taken_at, latitude, longitude,
      added_by_position_id, added_by_person_id, added_at)
    select md5(p.id::text || p.fiscal_month || p.n)::uuid, p.id, p.project_id, p.area_id, p.fiscal_year, p.fiscal_month, f.name, f.sha256, f.caption, f.pages,
      case when f.pages is null then p.recorded_at - interval '1 day' * (1 + p.dice % 4) end,
      case when f.pages is null and p.longitude is not null then p.latitude + (p.dice % 200 - 100) / 1000.0 end,
      case when f.pages is null and p.latitude is not null then p.longitude + (p.dice % 180 - 90) / 1000.0 end,
      p.recorded_by_position_id, p.recorded_by_person_id, p.recorded_at
    from picked p join file f on f.n = 1 + p.dice % (select count(*) from file)
    where p.dice % 100 < case p.n when 1 then 34 else 12 end
    on conflict do nothing`,
    [made.map(({ sha256 }) => sha256), made.map(({ name }) => name), made.map(({ caption }) => caption), made.map(({ pages }) => pages)],
  );
  return written.rowCount ?? 0;
}
