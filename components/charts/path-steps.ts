/** Points in tenths of a unit. */
export type Tenths = readonly (readonly [number, number])[];

/** A line through points as short SVG path data: the first absolute, the others as steps. Empty for none. */
export function stepsPath(points: Tenths): string {
  const [first, ...rest] = points;
  if (!first) return "";
  let [x, y] = first;
  const steps = rest.flatMap(([nextX, nextY]) => {
    const step = [tenth(nextX - x), tenth(nextY - y)];
    [x, y] = [nextX, nextY];
    return step;
  });
  // Numbers need nothing between them where the second begins with a sign.
  return `M${tenth(first[0])} ${tenth(first[1])}l${steps.join(" ").replaceAll(" -", "-")}`;
}

/** "3", ".5", "-.5": no nought before the point. */
const tenth = (value: number): string => String(value / 10).replace(/^(-?)0\./, "$1.");
