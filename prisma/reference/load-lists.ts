import type pg from "pg";
import alignment from "./alignment.json";
import codeLists from "./code-lists.json";
import { insertRows, type Row } from "./insert-rows";

type Item = { code: string; nameTh: string; nameEn: string; parentCode?: string; attributes?: object };
type AlignmentItem = { code: string; seq: number; nameTh: string; nameEn: string; shortTh: string; attributes?: object };

const codeItemRow = (list: { code: string; validFrom: string }, item: Item, index: number): Row => ({
  list_code: list.code,
  code: item.code,
  parent_code: item.parentCode ?? null,
  name_th: item.nameTh,
  name_en: item.nameEn,
  seq: index + 1,
  attributes: item.attributes ?? {},
  valid_from: list.validFrom,
  valid_to: null,
});

const alignmentItemRow = (listId: string, item: AlignmentItem): Row => ({
  id: `${listId}.${item.code}`,
  list_id: listId,
  code: item.code,
  seq: item.seq,
  name_th: item.nameTh,
  name_en: item.nameEn,
  short_th: item.shortTh,
  attributes: item.attributes ?? {},
});

/** A code list is added item by item; an item whose validity a ministry changed keeps the ministry's (its period would overlap). */
export async function loadLists(client: pg.ClientBase): Promise<void> {
  const absent = "on conflict do nothing";
  await insertRows(
    client,
    "code_list",
    codeLists.lists.map(({ code, nameTh, nameEn }) => ({ code, name_th: nameTh, name_en: nameEn })),
    absent,
  );
  await insertRows(
    client,
    "code_item",
    codeLists.lists.flatMap((list) => list.items.map((item: Item, index) => codeItemRow(list, item, index))),
    absent,
  );
  await insertRows(
    client,
    "alignment_list",
    alignment.lists.map(({ id, nameTh, nameEn, fromYear, toYear }) => ({
      id,
      name_th: nameTh,
      name_en: nameEn,
      from_year: fromYear,
      to_year: toYear,
    })),
    absent,
  );
  await insertRows(
    client,
    "alignment_item",
    alignment.lists.flatMap((list) => list.items.map((item: AlignmentItem) => alignmentItemRow(list.id, item))),
    absent,
  );
}
