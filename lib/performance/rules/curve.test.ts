import { expect, test } from "vitest";
import { curveOf } from "./curve";
import { leadOf } from "./lead";
import { figuresWith } from "./testing";

const month = (number: number, some: Parameters<typeof figuresWith>[0]) => ({
  month: number,
  figures: figuresWith({ activities: 1, budgetNet: 100n, plannedDisbursed: BigInt(number * 8), ...some }),
});

test("the plan runs the whole year; what is paid stops at the month looked at", () => {
  const points = curveOf(
    [
      month(1, { activitiesCertified: 1, netCertified: 100n, disbursedCertified: 5n, officialDisbursed: 5n }),
      month(2, { activitiesSubmitted: 1, netSubmitted: 100n, disbursedSubmitted: 9n, committedSubmitted: 20n, officialDisbursed: 5n }),
      month(3, { netMissing: 100n, disbursedCarried: 9n }),
    ],
    2,
    ["32.000", "52.000", null, "93.000"],
  );
  expect(points[0]).toEqual({
    month: 1,
    plan: "8.00",
    paid: "5.00",
    spent: "5.00",
    official: "5.00",
    planPoints: "-3.00",
    provisional: false,
    target: "32.000",
  });
  expect(points[1]).toMatchObject({ paid: "9.00", spent: "29.00", official: "5.00", provisional: true });
  expect(points[2]).toMatchObject({ plan: "24.00", paid: null, spent: null, official: null, provisional: false });
});

test("a month is provisional by what is only submitted, not by what is missing", () => {
  const certified = { activitiesCertified: 1, netCertified: 90n, netMissing: 10n, disbursedCertified: 5n, disbursedCarried: 1n };
  const points = curveOf(
    [
      month(1, { ...certified, officialDisbursed: 6n }),
      month(2, { ...certified, officialDisbursed: 5n }),
      month(3, { ...certified, netCertified: 80n, netSubmitted: 10n, officialDisbursed: 6n }),
      month(4, { netMissing: 100n, disbursedCarried: 6n, officialDisbursed: 6n }),
    ],
    4,
    [],
  );
  expect(points.map(({ provisional }) => provisional)).toEqual([false, true, true, true]);
});

test("the lead says what is short, by when, or that it cannot be said", () => {
  const at = { year: 2570, month: 2, paidPercent: "10.00", planPoints: "-1.00" };
  expect(leadOf({ ...at, target: { points: "-22.00", stillNeeded: "5.00" } })).toEqual({
    kind: "short",
    paid: "10.00",
    planPoints: "-1.00",
    targetPoints: "-22.00",
    quarter: 1,
    needed: "5.00",
    by: "2026-12-31",
  });
  expect(leadOf({ ...at, target: { points: "0.00", stillNeeded: "0.00" } }).kind).toBe("reached");
  expect(leadOf({ ...at, target: null }).kind).toBe("unannounced");
  expect(leadOf({ ...at, paidPercent: null, target: null }).kind).toBe("empty");
});
