import { parseArgs } from "node:util";
import { type RollupDifference, verifyRollups } from "@/lib/performance/rollup/verify-rollups";

const help = `Usage: npm run verify:rollups -- [options]

Recomputes every unit's monthly figures from the report lines and compares them with the stored ones.
  --unit ID     only this budget owner, e.g. 30 or c-northeast-lower-1
  --year YEAR   only this fiscal year (Buddhist era), e.g. 2570
  --json        the outcome as JSON on standard output
Exit code 0: no difference. 1: differences, each one named. 2: wrong usage.
`;

export async function run(args: string[]): Promise<0 | 1 | 2> {
  const options = optionsOf(args);
  if (!options) {
    process.stderr.write(help);
    return 2;
  }
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const fiscalYear = options.year === undefined ? undefined : Number(options.year);
  const found = await verifyRollups({ areaId: options.unit, fiscalYear });
  if (options.json) process.stdout.write(`${JSON.stringify(found)}\n`);
  for (const difference of found.differences) process.stderr.write(`${lineOf(difference)}\n`);
  process.stderr.write(
    `${found.units} units and years, ${found.rows} rows and ${found.activityRows} activity months recomputed, ${found.differences.length} differences\n`,
  );
  return found.differences.length === 0 ? 0 : 1;
}

const lineOf = (d: RollupDifference): string =>
  `${d.areaId} ${d.fiscalYear} month ${d.month}, ${d.dimension}, ${d.column}: stored ${d.stored ?? "nothing"}, recomputed ${d.recomputed ?? "nothing"}`;

function optionsOf(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: { unit: { type: "string" }, year: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
    if (values.year !== undefined && !/^2[56]\d\d$/.test(values.year)) return null;
    return values;
  } catch {
    return null;
  }
}
