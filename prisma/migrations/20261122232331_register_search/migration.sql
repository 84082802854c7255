-- AlterTable
ALTER TABLE "activity" ADD COLUMN     "full_code" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "project" ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "activity_fiscal_year_full_code_id_idx" ON "activity"("fiscal_year", "full_code", "id");
