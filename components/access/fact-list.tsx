import type { ReactNode } from "react";

/** Names and values of one thing, side by side on paper and wide screens, one above the other on a phone. */
export function FactList({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="grid max-w-3xl gap-x-6 gap-y-1 sm:grid-cols-[minmax(9rem,auto)_1fr]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="pt-1 text-13 text-ink-3">{name}</dt>
          <dd className="border-line border-b pb-1 sm:pt-1">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
