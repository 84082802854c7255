-- CreateTable
CREATE TABLE "activity_month" (
    "activity_id" UUID NOT NULL,
    "fiscal_month" SMALLINT NOT NULL,
    "area_id" TEXT NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "project_id" UUID NOT NULL,
    "confidence" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reported_month" SMALLINT,
    "report_version_id" UUID,
    "physical" DECIMAL(5,2) NOT NULL,
    "committed" DECIMAL(16,2) NOT NULL,
    "disbursed" DECIMAL(16,2) NOT NULL,
    "official_physical" DECIMAL(5,2) NOT NULL,
    "official_committed" DECIMAL(16,2) NOT NULL,
    "official_disbursed" DECIMAL(16,2) NOT NULL,
    "planned_physical" DECIMAL(5,2) NOT NULL,
    "planned_disbursed" DECIMAL(16,2) NOT NULL,

    CONSTRAINT "activity_month_pkey" PRIMARY KEY ("activity_id","fiscal_month")
);

-- CreateIndex
CREATE INDEX "activity_month_fiscal_year_fiscal_month_area_id_idx" ON "activity_month"("fiscal_year", "fiscal_month", "area_id");

-- AddForeignKey
ALTER TABLE "activity_month" ADD CONSTRAINT "activity_month_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;
