/** Who answers for the certified part of a figure: one line per unit and certifier, or per project of a province. Baht strings. */
export type CertifierRow = {
  /** The unit, or the project where `projectId` is set. */
  readonly areaId: string;
  readonly projectId: string | null;
  readonly nameTh: string;
  readonly nameEn: string;
  /** The position that answers: the certifier's own, also where a delegate signed for it. */
  readonly titleTh: string;
  readonly titleEn: string;
  readonly officeTh: string;
  readonly officeEn: string;
  readonly personName: string;
  /** The delegate's position, where one certified for the certifier. */
  readonly byTitleTh: string | null;
  readonly byTitleEn: string | null;
  readonly activities: number;
  readonly budgetNet: string;
  /** The newest certification counted here: its instant, when it is (was) official, the version, and the month it reports. */
  readonly certifiedAt: string;
  readonly officialAt: string | null;
  readonly version: number;
  readonly month: number;
};

export type CertifiersAnswer = {
  readonly by: "unit" | "project";
  readonly rows: readonly CertifierRow[];
};
