export type Delimiter = "," | ";" | "\t";

const candidates: readonly Delimiter[] = [",", "\t", ";"];

/**
 * The separator of a delimited file: the one that splits the first lines into the same number of columns most often
 * (quotes respected). One column everywhere falls back to the comma.
 */
export function sniffDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of candidates) {
    const counts = new Map<number, number>();
    for (const count of separatorsPerLine(text.slice(0, 65_536), delimiter)) counts.set(count, (counts.get(count) ?? 0) + 1);
    for (const [count, lines] of counts) {
      const score = count === 0 ? 0 : lines * 100 + Math.min(count, 99);
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

function* separatorsPerLine(text: string, delimiter: Delimiter): Generator<number> {
  let count = 0;
  let quoted = false;
  let lines = 0;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) count += 1;
    else if (character === "\n") {
      yield count;
      count = 0;
      lines += 1;
      if (lines === 100) return;
    }
  }
  if (count > 0) yield count;
}
