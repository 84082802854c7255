-- AlterTable
ALTER TABLE "activity_month" ADD COLUMN     "delay_cause" TEXT,
ADD COLUMN     "flags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "unit_month_rollup" ADD COLUMN     "as_of" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "unit_month_theme" (
    "area_id" TEXT NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "fiscal_month" SMALLINT NOT NULL,
    "expense_category" TEXT NOT NULL,
    "expense_class" TEXT NOT NULL,
    "fund_source" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
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
    "official_committed" DECIMAL(18,2) NOT NULL,
    "planned_disbursed" DECIMAL(18,2) NOT NULL,
    "planned_physical" DECIMAL(20,4) NOT NULL,
    "physical_certified" DECIMAL(20,4) NOT NULL,
    "physical_submitted" DECIMAL(20,4) NOT NULL,
    "physical_carried" DECIMAL(20,4) NOT NULL,
    "official_physical" DECIMAL(20,4) NOT NULL,
    "status_on_plan" INTEGER NOT NULL,
    "status_watch" INTEGER NOT NULL,
    "status_late" INTEGER NOT NULL,
    "status_critical" INTEGER NOT NULL,
    "status_missing" INTEGER NOT NULL,
    "as_of" TIMESTAMPTZ(3),

    CONSTRAINT "unit_month_theme_pkey" PRIMARY KEY ("area_id","fiscal_year","fiscal_month","expense_category","expense_class","fund_source","theme")
);

-- CreateTable
CREATE TABLE "unit_month_issue" (
    "area_id" TEXT NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "fiscal_month" SMALLINT NOT NULL,
    "theme" TEXT NOT NULL,
    "expense_class" TEXT NOT NULL,
    "fund_source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "activities" INTEGER NOT NULL,
    "budget_net" DECIMAL(18,2) NOT NULL,
    "amount" DECIMAL(24,6) NOT NULL,

    CONSTRAINT "unit_month_issue_pkey" PRIMARY KEY ("area_id","fiscal_year","fiscal_month","theme","expense_class","fund_source","kind","code")
);

-- CreateIndex
CREATE INDEX "unit_month_theme_fiscal_year_theme_idx" ON "unit_month_theme"("fiscal_year", "theme");

-- CreateIndex
CREATE INDEX "unit_month_issue_fiscal_year_fiscal_month_theme_idx" ON "unit_month_issue"("fiscal_year", "fiscal_month", "theme");
