import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("./messages/", import.meta.url));
const files = readdirSync(`${folder}th`).sort();

type Tree = { readonly [key: string]: string | Tree };
const read = (locale: string, file: string): Tree => JSON.parse(readFileSync(`${folder}${locale}/${file}`, "utf8"));
const flat = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[path + key, value]] : flat(value, `${path}${key}.`)));

/** Names of ICU parameters, also inside plural and select branches; words of a branch are not names. */
function parameters(message: string): string[] {
  const names = [...message.matchAll(/(?<!(?:zero|one|two|few|many|other|=\d+)\s*)\{\s*([a-zA-Z]\w*)\s*(?:\}|,)/g)].map(
    ([, name = ""]) => name,
  );
  return [...new Set(names)].sort();
}
const tags = (message: string): string[] => [...new Set([...message.matchAll(/<(\w+)>/g)].map(([, name = ""]) => name))].sort();

/** Thai letters; Thai digits are an example an English hint may show. */
const thai = /[\u0E01-\u0E4F\u0E5A\u0E5B]/;
/** Values that are the same in every language: codes, formats, keys of the keyboard, sample words of a language's own name. */
const sameEverywhere =
  /^(?:[\d\s.,%+−–·/()→{}#=“”-]|CSV|XLSX|PDF|JSON|API|TH|EN|UTF-8|BOM|English|ΣD|ΣN|÷|N|P|D|A|L|PO|[a-z]+\.[a-z]+|\{\w+\})*$/;
/** Thai values that are a name written in Latin letters. */
const latinInThai = new Set(["frame.preferences.english"]);

describe.each(files)("words of %s", (file) => {
  const th = flat(read("th", file));
  const en = flat(read("en", file));
  const english = new Map(en);
  const name = file.replace(".json", "");

  it("has the same keys in both languages", () => {
    expect(en.map(([key]) => key).sort()).toEqual(th.map(([key]) => key).sort());
  });
  it("fills the same parameters and tags", () => {
    for (const [key, message] of th) {
      expect([key, parameters(english.get(key) ?? "")]).toEqual([key, parameters(message)]);
      expect([key, tags(english.get(key) ?? "")]).toEqual([key, tags(message)]);
    }
  });
  it("has no Thai left in English", () => {
    expect(en.filter(([, message]) => thai.test(message))).toEqual([]);
  });
  it("has no English left in Thai", () => {
    const left = th.filter(([key, message]) => !thai.test(message) && !sameEverywhere.test(message) && !latinInThai.has(`${name}.${key}`));
    expect(left).toEqual([]);
  });
  it("says nothing empty and shouts nothing", () => {
    expect([...th, ...en].filter(([, message]) => message.trim() === "" || message.includes("!"))).toEqual([]);
  });
});

it("has the same files in both languages", () => {
  expect(readdirSync(`${folder}en`).sort()).toEqual(files);
});
