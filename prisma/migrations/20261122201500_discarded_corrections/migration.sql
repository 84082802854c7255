-- AlterTable
ALTER TABLE "report" ADD COLUMN     "discarded_receipt" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "discarded_version" INTEGER NOT NULL DEFAULT 0;
