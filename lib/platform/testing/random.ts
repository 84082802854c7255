/** Whole numbers below a bound, the same ones for the same seed: a failing run can be repeated. */
export type Random = (below: number) => number;

export function randomOf(seed: number): Random {
  let state = seed % 4_294_967_296;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

export function pick<T>(list: readonly T[], below: Random): T {
  const item = list[below(list.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}
