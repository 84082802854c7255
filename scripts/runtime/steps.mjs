/**
 * Progress a person can read, also in a log file: the name of a step when it begins, its outcome and time at its end.
 * @template T
 * @param {string} title
 * @param {(note: (text: string) => void) => Promise<T>} work `note` says what was done, shown before the time
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = performance.now();
  const notes = /** @type {string[]} */ ([]);
  process.stdout.write(`  ${title.padEnd(28, " ")} `);
  try {
    const value = await work((text) => notes.push(text));
    process.stdout.write(`${[...notes, `${((performance.now() - began) / 1000).toFixed(1)} s`].join(", ")}\n`);
    return value;
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
}
