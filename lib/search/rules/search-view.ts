/** What a search finds. Names stand in both languages where the base has both; projects and activities have their Thai name only. */
export type FoundArea = {
  readonly kind: "area";
  readonly id: string;
  readonly level: "ministry" | "region" | "cluster" | "province";
  readonly nameTh: string;
  readonly nameEn: string;
  /** The area above it, where the actor may see it; null at the top. */
  readonly parentTh: string | null;
  readonly parentEn: string | null;
};

export type FoundProject = {
  readonly kind: "project";
  readonly id: string;
  readonly code: string;
  readonly nameTh: string;
  readonly fiscalYear: number;
  readonly areaTh: string;
  readonly areaEn: string;
};

export type FoundActivity = Omit<FoundProject, "kind"> & { readonly kind: "activity"; readonly projectId: string };

export type Found = FoundArea | FoundProject | FoundActivity;

export type SearchAnswer = {
  readonly areas: readonly FoundArea[];
  readonly projects: readonly FoundProject[];
  readonly activities: readonly FoundActivity[];
};
