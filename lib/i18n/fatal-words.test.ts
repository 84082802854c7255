import { expect, test } from "vitest";
import words from "./fatal-words.json";
import en from "./messages/en/common.json";
import th from "./messages/th/common.json";

test("the page of last resort says what the page of a fault says", () => {
  expect(th.error).toMatchObject(words.th);
  expect(en.error).toMatchObject(words.en);
});
