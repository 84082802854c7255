import { describe, expect, it } from "vitest";
import { thailandDrawing } from "./thailand-drawing";

describe("the map's drawing", () => {
  it("is what the shapes give (run with -u after a change of the shapes)", async () => {
    await expect(thailandDrawing()).toMatchFileSnapshot("./thailand.svg");
  });
});
