import { expect, it } from "vitest";
import { timeLeft } from "./time-left";

it("counts whole seconds down to nothing", () => {
  expect(timeLeft(372_000, 0)).toBe("6:12");
  expect(timeLeft(600_000, 1)).toBe("10:00");
  expect(timeLeft(1, 0)).toBe("0:01");
  expect(timeLeft(0, 5_000)).toBe("0:00");
});
