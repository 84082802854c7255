import { expect, it } from "vitest";
import { turnsOf } from "./turns";

/** Work that ends when told to. */
function held() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((settle) => ends.set(name, () => settle(name)));
  };
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { begun, work, end };
}

it("lets one owner's work wait and passes it for another's, in the order it came", async () => {
  const { begun, work, end } = held();
  const turns = turnsOf({ atOnce: 3, ofOne: 2, waitingOfOne: 2 });
  const taken = ["a1", "a2", "a3", "a4"].map((name) => turns.take("a", work(name)));
  expect(begun).toEqual(["a1", "a2"]);
  expect(turns.take("a", work("a5"))).toBeNull();
  void turns.take("b", work("b1"));
  void turns.take("b", work("b2"));
  expect(begun).toEqual(["a1", "a2", "b1"]);
  await end("b1");
  expect(begun.at(-1)).toBe("b2");
  await end("a2");
  expect(begun.at(-1)).toBe("a3");
  for (const name of ["a1", "a3", "a4"]) await end(name);
  expect(await Promise.all(taken)).toEqual(["a1", "a2", "a3", "a4"]);
});

it("gives the turn on when work fails", async () => {
  const turns = turnsOf({ atOnce: 1, ofOne: 1, waitingOfOne: 1 });
  const failed = turns.take("a", () => Promise.reject(new Error("no")));
  const after = turns.take("a", async () => "done");
  await expect(failed).rejects.toThrow("no");
  expect(await after).toBe("done");
});
