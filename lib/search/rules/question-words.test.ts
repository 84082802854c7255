import { expect, test } from "vitest";
import { askedIn } from "./question-words";

const names = { certified: "ใครรับรองตัวเลขนี้ who certified", owed: "ต้องเบิกอีกเท่าใดภายในสิ้นไตรมาส still to be paid" };

test("words of a question find it, whatever their order; the others are left as a place", () => {
  expect(askedIn("ใครรับรอง", names)).toEqual({ questions: ["certified"], rest: "" });
  expect(askedIn("Certified WHO", names)).toEqual({ questions: ["certified"], rest: "" });
  expect(askedIn("ต้องเบิก อีสาน", names)).toEqual({ questions: ["owed"], rest: "อีสาน" });
});

test("nothing typed asks any of them, words of none ask none", () => {
  expect(askedIn(" ", names).questions).toEqual(["certified", "owed"]);
  expect(askedIn("ถนน โคราช", names)).toEqual({ questions: [], rest: "" });
});
