const [minus, point, zero, nine] = [45, 46, 48, 57];

/**
 * "{1.50,-20.00}" as [150, -2000], read digit by digit: the columns have fixed places, so without their points they are
 * whole. A row of one unit or project is far below 2^53, where whole numbers are exact; more is refused, never rounded.
 */
export function numbersIn(array: string | null | undefined): Float64Array {
  const text = array ?? "{}";
  const numbers = new Float64Array(text.length >> 1);
  let [row, value, sign, digits] = [0, 0, 1, 0];
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= nine) {
      value = value * 10 + (code - zero);
      digits++;
    } else if (code === minus) sign = -1;
    else if (code !== point) {
      if (value > Number.MAX_SAFE_INTEGER) throw new Error(`a sum too large to be exact: ${text}`);
      if (digits > 0) numbers[row++] = sign * value;
      [value, sign, digits] = [0, 1, 0];
    }
  }
  return numbers.subarray(0, row);
}
