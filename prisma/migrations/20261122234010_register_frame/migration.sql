-- AlterTable
ALTER TABLE "activity" ADD COLUMN     "in_frame" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "project_fund" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "project_tier" SMALLINT NOT NULL DEFAULT 1;
