/** What an overview's address holds: everything that decides its figures, so that a link shows the same page. */
export type OverviewAt = {
  readonly year: number;
  readonly month: number;
  readonly expenseClass?: "recurrent" | "capital" | null;
  readonly fundSource?: string | null;
  readonly theme?: string | null;
};

/** The address part of an overview's figures: everything a panel needs to ask for more of the same. */
export const atOf = ({
  year,
  month,
  filter,
}: {
  readonly year: number;
  readonly month: number;
  readonly filter: OverviewFilter;
}): OverviewAt => ({
  ...filter,
  year,
  month,
});

/** The conditions that narrow an overview, apart from where and when. */
export type OverviewFilter = Pick<OverviewAt, "expenseClass" | "fundSource" | "theme">;

export const noFilter = { expenseClass: null, fundSource: null, theme: null } as const satisfies OverviewFilter;

function filterParams({ expenseClass, fundSource, theme }: OverviewFilter): [string, string][] {
  const named: readonly (readonly [string, string | null | undefined])[] = [
    ["class", expenseClass],
    ["fund", fundSource],
    ["theme", theme],
  ];
  return named.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}

export const overviewQuery = (at: OverviewAt): string =>
  new URLSearchParams([["year", String(at.year)], ["month", String(at.month)], ...filterParams(at)]).toString();

export const overviewAddress = (areaId: string, at: OverviewAt): string => `/overview/${areaId}?${overviewQuery(at)}`;

/** The whole page: every panel and every table in it, for whoever reads without a script. */
export const wholeAddress = (areaId: string, at: OverviewAt): string => `${overviewAddress(areaId, at)}&show=all`;

/** Another year with the same conditions; the year opens with its own month. */
export const yearAddress = (areaId: string, year: number, filter: OverviewFilter): string =>
  `/overview/${areaId}?${new URLSearchParams([["year", String(year)], ...filterParams(filter)])}`;

/** The address of any area with `{id}` in it, for the tree. */
export const overviewPattern = (at: OverviewAt): string => `/overview/{id}?${overviewQuery(at)}`;

/** A project in the month looked at. */
export const projectAddress = (projectId: string, month: number): string => `/projects/${projectId}?month=${month}`;

/** The file of a panel's table, from the API with the same conditions. */
export const tableAddress = (areaId: string, table: string, at: OverviewAt, format: "csv" | "xlsx"): string =>
  `/api/v1/overview/${areaId}/tables/${table}?${overviewQuery(at)}&format=${format}`;

/** The analyst's register with the same conditions and, where asked, more of its own. */
export const registerAddressAt = (areaId: string, at: OverviewAt, more: Readonly<Record<string, string>> = {}): string =>
  `/register?${new URLSearchParams([["area", areaId], ["year", String(at.year)], ["month", String(at.month)], ...filterParams(at), ...Object.entries(more)])}`;
