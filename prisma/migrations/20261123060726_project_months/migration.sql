-- CreateTable
CREATE TABLE "project_month" (
    "project_id" UUID NOT NULL,
    "fiscal_month" SMALLINT NOT NULL,
    "expense_class" TEXT NOT NULL,
    "area_id" TEXT NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "activities" INTEGER NOT NULL,
    "activities_certified" INTEGER NOT NULL,
    "activities_submitted" INTEGER NOT NULL,
    "activities_missing" INTEGER NOT NULL,
    "budget_act" DECIMAL(18,2) NOT NULL,
    "budget_net" DECIMAL(18,2) NOT NULL,
    "budget_allocated" DECIMAL(18,2) NOT NULL,
    "net_certified" DECIMAL(18,2) NOT NULL,
    "net_submitted" DECIMAL(18,2) NOT NULL,
    "net_missing" DECIMAL(18,2) NOT NULL,
    "disbursed_certified" DECIMAL(18,2) NOT NULL,
    "disbursed_submitted" DECIMAL(18,2) NOT NULL,
    "disbursed_carried" DECIMAL(18,2) NOT NULL,
    "committed_certified" DECIMAL(18,2) NOT NULL,
    "committed_submitted" DECIMAL(18,2) NOT NULL,
    "committed_carried" DECIMAL(18,2) NOT NULL,
    "official_disbursed" DECIMAL(18,2) NOT NULL,
    "planned_disbursed" DECIMAL(18,2) NOT NULL,
    "planned_physical" DECIMAL(22,6) NOT NULL,
    "physical_certified" DECIMAL(22,6) NOT NULL,
    "physical_submitted" DECIMAL(22,6) NOT NULL,
    "physical_carried" DECIMAL(22,6) NOT NULL,

    CONSTRAINT "project_month_pkey" PRIMARY KEY ("project_id","fiscal_month","expense_class")
);

-- CreateIndex
CREATE INDEX "project_month_area_id_fiscal_year_fiscal_month_idx" ON "project_month"("area_id", "fiscal_year", "fiscal_month");

-- AddForeignKey
ALTER TABLE "project_month" ADD CONSTRAINT "project_month_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
