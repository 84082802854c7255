import { expect, it } from "vitest";
import { sharedAnswer } from "./shared-figures";

const reach = { areaId: "30", ancestorIds: ["moi", "30"], unitIds: new Set(["30"]) };

it("an account that asks for ever other figures pushes out its own alone", async () => {
  const computed: string[] = [];
  const ask = (owner: string, key: string) =>
    sharedAnswer({ key, reach, owner }, async () => {
      computed.push(key);
      return key;
    });
  await ask("wall", "what the wall shows");
  for (let each = 0; each < 1_000; each++) await ask("prober", `fund ${each}`);
  await ask("wall", "what the wall shows");
  await ask("prober", "fund 999");
  expect(computed).toHaveLength(1_001);
  await ask("prober", "fund 0");
  expect(computed).toHaveLength(1_002);
});
