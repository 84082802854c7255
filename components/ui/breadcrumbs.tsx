import Link from "next/link";

export type Crumb = { readonly label: string; readonly href?: string };

/** The way down to here; the page's own name is the h1 and is not repeated. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label}>
      <ol className="crumbs">
        {crumbs.map((crumb) => (
          <li key={crumb.href ?? crumb.label}>
            {crumb.href ? (
              <Link prefetch={false} href={crumb.href}>
                {crumb.label}
              </Link>
            ) : (
              crumb.label
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
