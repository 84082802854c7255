import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import type { Role } from "@/lib/access/roles";
import { calendarMonthOf, instantInBangkok } from "@/lib/core/fiscal-calendar";
import { satangOf } from "@/lib/core/money";
import { renewRollup } from "@/lib/performance/rollup/renew-rollup";
import { proposePlan } from "@/lib/plans/rules/proposed-plan";
import { weightsByBudget } from "@/lib/plans/rules/weights";
import type { CommandContext } from "@/lib/platform/command";
import { prisma, transaction } from "@/lib/platform/database";

/** Small pieces of a ministry on the test's own database; reports go through the real commands (report-fixtures). */

let made = 0;

/** A position of a role at some areas with one holder; give `person` to let the same person hold a second position. */
export async function makeActor(
  role: Role,
  areaIds: string | readonly string[],
  person?: Pick<Actor, "personId" | "personName">,
): Promise<Actor> {
  made += 1;
  const placed = typeof areaIds === "string" ? [areaIds] : [...areaIds];
  const words = { titleTh: `ตำแหน่ง ${made}`, titleEn: `Position ${made}`, officeTh: `สำนักงาน ${made}`, officeEn: `Office ${made}` };
  const position = await prisma().position.create({
    data: { username: `t${made}.${randomUUID().slice(0, 8)}`, role, ...words, areas: { create: placed.map((areaId) => ({ areaId })) } },
  });
  const holder = person ?? (await makePerson(`บุคคล ${made}`));
  await prisma().positionAssignment.create({
    data: { positionId: position.id, personId: holder.personId, startsOn: new Date("2020-10-01") },
  });
  return {
    sessionId: null,
    positionId: position.id,
    personId: holder.personId,
    personName: holder.personName,
    username: position.username,
    role,
    areaIds: placed,
    ...words,
  };
}

async function makePerson(nameTh: string): Promise<Pick<Actor, "personId" | "personName">> {
  const person = await prisma().person.create({ data: { nameTh } });
  return { personId: person.id, personName: nameTh };
}

/** A command's context; the time is the middle of November 2026 (fiscal 2570, months 1 and 2 under way) unless told. */
export const contextOf = (actor: Actor, now: Date = testNow): CommandContext => ({ actor, requestId: `test-${randomUUID()}`, now });

export const testNow = new Date("2026-11-15T03:00:00Z");
export const testYear = 2570;

/** A month's round, open from the month's first day for a year unless told: tests name their own `now`. */
export async function makeRound(month: number, dates: { opensAt?: Date; closesAt?: Date; fiscalYear?: number } = {}): Promise<string> {
  const fiscalYear = dates.fiscalYear ?? testYear;
  const round = await prisma().round.upsert({
    where: { fiscalYear_fiscalMonth: { fiscalYear, fiscalMonth: month } },
    create: {
      fiscalYear,
      fiscalMonth: month,
      opensAt: dates.opensAt ?? startOf(fiscalYear, month),
      closesAt: dates.closesAt ?? new Date("2027-12-31T00:00:00Z"),
    },
    update: { opensAt: dates.opensAt, closesAt: dates.closesAt },
  });
  return round.id;
}

function startOf(year: number, month: number): Date {
  const calendar = calendarMonthOf({ year, month });
  return instantInBangkok(`${calendar.year}-${String(calendar.month).padStart(2, "0")}-01`, "00:00");
}

export type MadeActivity = { readonly id: string; readonly net: string; readonly nameTh: string };
export type MadeProject = {
  readonly id: string;
  readonly areaId: string;
  readonly fiscalYear: number;
  readonly activities: readonly MadeActivity[];
};

export type PlanShape = {
  readonly areaId: string;
  readonly fiscalYear?: number;
  /** One project per entry, one activity per amount of baht in it. */
  readonly projects?: readonly (readonly string[])[];
  readonly planState?: "proposed" | "confirmed" | "none";
  readonly planTier?: "Y1" | "Y2";
  readonly expenseClass?: "recurrent" | "capital";
  readonly fundSource?: string;
};

/** A unit's annual plan with projects, activities, weights and monthly plans; its roll-up is written. */
export async function makePlan(shape: PlanShape): Promise<MadeProject[]> {
  const fiscalYear = shape.fiscalYear ?? testYear;
  const { areaId } = shape;
  const key = { areaId_fiscalYear: { areaId, fiscalYear } };
  const plan = await prisma().plan.upsert({ where: key, create: { areaId, fiscalYear }, update: {} });
  const projects: MadeProject[] = [];
  for (const nets of shape.projects ?? [["1000000.00", "3000000.00"]]) projects.push(await makeProject(plan.id, fiscalYear, shape, nets));
  await transaction((tx) => renewRollup(tx, areaId, fiscalYear));
  return projects;
}

async function makeProject(planId: string, fiscalYear: number, shape: PlanShape, nets: readonly string[]): Promise<MadeProject> {
  made += 1;
  const { areaId, expenseClass = "capital", fundSource = "province", planTier = "Y1", planState = "confirmed" } = shape;
  const weights = weightsByBudget(nets.map(satangOf));
  const project = await prisma().project.create({
    data: {
      planId,
      areaId,
      fiscalYear,
      planTier,
      fundSource,
      seq: made,
      code: String(made).padStart(2, "0"),
      nameTh: `โครงการทดสอบ ${made}`,
      activities: {
        create: nets.map((net, index) => ({
          areaId,
          fiscalYear,
          seq: index + 1,
          code: String(index + 1).padStart(2, "0"),
          nameTh: `กิจกรรม ${made}/${index + 1}`,
          expenseCategory: expenseClass === "capital" ? "3" : "2",
          expenseClass,
          budgetAct: net,
          budgetNet: net,
          weight: weights[index] ?? "0",
          plans: planState === "none" ? undefined : { create: planOf(net, expenseClass, planState) },
        })),
      },
    },
    include: { activities: { orderBy: { seq: "asc" } } },
  });
  const activities = project.activities.map(({ id, budgetNet, nameTh }) => ({ id, nameTh, net: budgetNet.toFixed(2) }));
  return { id: project.id, areaId, fiscalYear, activities };
}

const planOf = (net: string, expenseClass: "recurrent" | "capital", state: "proposed" | "confirmed") => ({
  state,
  confirmedAt: state === "confirmed" ? testNow : null,
  months: { create: proposePlan({ net: satangOf(net), expenseClass }).map((month, index) => ({ fiscalMonth: index + 1, ...month })) },
});
