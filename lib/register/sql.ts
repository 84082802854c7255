/** Gives a value its placeholder: `bind("30")` → "$1". Text of a statement never holds a value itself. */
export type Bind = (value: unknown) => string;

export function binding(): { readonly bind: Bind; readonly values: unknown[] } {
  const values: unknown[] = [];
  return {
    values,
    bind: (value) => {
      values.push(value);
      return `$${values.length}`;
    },
  };
}
