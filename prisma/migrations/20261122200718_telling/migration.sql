-- DropForeignKey
ALTER TABLE "email_message" DROP CONSTRAINT "email_message_notification_id_fkey";

-- DropIndex
DROP INDEX "email_message_notification_id_key";

-- AlterTable
ALTER TABLE "calendar_feed" ADD COLUMN     "person_id" UUID NOT NULL;

-- AlterTable
ALTER TABLE "email_message" DROP COLUMN "notification_id",
ADD COLUMN     "gather_key" TEXT NOT NULL,
ADD COLUMN     "html" TEXT,
ADD COLUMN     "position_id" UUID NOT NULL,
ALTER COLUMN "subject" DROP NOT NULL,
ALTER COLUMN "body" DROP NOT NULL;

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "email_id" UUID,
ADD COLUMN     "gather_key" TEXT NOT NULL;

-- CreateIndex
CREATE INDEX "email_message_position_id_created_at_idx" ON "email_message"("position_id", "created_at");

-- CreateIndex
CREATE INDEX "notification_email_id_idx" ON "notification"("email_id");

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_email_id_fkey" FOREIGN KEY ("email_id") REFERENCES "email_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_message" ADD CONSTRAINT "email_message_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
