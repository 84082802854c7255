import { describe, expect, it, vi } from "vitest";
import { keptAnswers } from "./kept-answers";

describe("keptAnswers", () => {
  it("asks once for all who want the same within half a minute, and again later", async () => {
    let time = 0;
    const read = vi.fn(async (address: string) => `${address} at ${time}`);
    const ask = keptAnswers(read, () => time);
    expect(await Promise.all([ask("/a"), ask("/a"), ask("/b")])).toEqual(["/a at 0", "/a at 0", "/b at 0"]);
    time = 29_999;
    expect(await ask("/a")).toBe("/a at 0");
    time = 30_000;
    expect(await ask("/a")).toBe("/a at 30000");
    expect(read).toHaveBeenCalledTimes(3);
  });

  it("tries once more, then tells the fault and asks anew the next time", async () => {
    const read = vi.fn<(address: string) => Promise<string>>().mockRejectedValueOnce(new Error("first")).mockResolvedValueOnce("second");
    const ask = keptAnswers(read, () => 0);
    expect(await ask("/a")).toBe("second");
    read.mockRejectedValueOnce(new Error("third")).mockRejectedValueOnce(new Error("fourth")).mockResolvedValueOnce("fifth");
    await expect(ask("/b")).rejects.toThrow("fourth");
    expect(await ask("/b")).toBe("fifth");
  });
});
