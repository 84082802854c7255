-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "area" (
    "id" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "parent_id" TEXT,
    "name_th" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "short_th" TEXT NOT NULL,
    "short_en" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "iso_code" TEXT,
    "owns_budget" BOOLEAN NOT NULL DEFAULT false,
    "in_totals" BOOLEAN NOT NULL DEFAULT true,
    "inspection_zone" INTEGER,
    "latitude" DECIMAL(9,6),
    "longitude" DECIMAL(9,6),
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "area_alias" (
    "area_id" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "area_alias_pkey" PRIMARY KEY ("alias","area_id")
);

-- CreateTable
CREATE TABLE "area_closure" (
    "ancestor_id" TEXT NOT NULL,
    "descendant_id" TEXT NOT NULL,
    "depth" INTEGER NOT NULL,

    CONSTRAINT "area_closure_pkey" PRIMARY KEY ("ancestor_id","descendant_id")
);

-- CreateTable
CREATE TABLE "fiscal_year" (
    "year" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "act_in_force_on" DATE,
    "note" TEXT,

    CONSTRAINT "fiscal_year_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "code_list" (
    "code" TEXT NOT NULL,
    "name_th" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "code_list_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "code_item" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "list_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "parent_code" TEXT,
    "name_th" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "code_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alignment_list" (
    "id" TEXT NOT NULL,
    "name_th" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "from_year" INTEGER NOT NULL,
    "to_year" INTEGER NOT NULL,

    CONSTRAINT "alignment_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alignment_item" (
    "id" TEXT NOT NULL,
    "list_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "name_th" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "short_th" TEXT NOT NULL,
    "attributes" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "alignment_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "fiscal_year" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "expense_class" TEXT NOT NULL,
    "quarter" INTEGER NOT NULL,
    "percent" DECIMAL(6,3),
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "threshold" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "value" DECIMAL(16,4) NOT NULL,
    "unit" TEXT NOT NULL,
    "name_th" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "threshold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_cycle" (
    "id" TEXT NOT NULL,
    "from_year" INTEGER NOT NULL,
    "to_year" INTEGER NOT NULL,
    "name_th" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "plan_cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "development_issue" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cycle_id" TEXT NOT NULL,
    "area_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "name_th" TEXT NOT NULL,

    CONSTRAINT "development_issue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "area_id" TEXT NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "plan_id" UUID NOT NULL,
    "area_id" TEXT NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name_th" TEXT NOT NULL,
    "budget_plan_name" TEXT,
    "main_activity" TEXT,
    "plan_tier" TEXT NOT NULL DEFAULT 'Y1',
    "project_tier" INTEGER NOT NULL DEFAULT 1,
    "priority_rank" INTEGER,
    "is_continuing" BOOLEAN NOT NULL DEFAULT false,
    "fund_source" TEXT NOT NULL,
    "development_issue_id" UUID,
    "emenscr_id" TEXT,
    "readiness" JSONB NOT NULL DEFAULT '{}',
    "import_batch_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "area_id" TEXT NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name_th" TEXT NOT NULL,
    "expense_category" TEXT NOT NULL,
    "category_path" TEXT,
    "expense_class" TEXT NOT NULL,
    "district_id" TEXT,
    "agency_name" TEXT,
    "budget_act" DECIMAL(16,2) NOT NULL,
    "budget_transfer" DECIMAL(16,2) NOT NULL DEFAULT 0,
    "budget_net" DECIMAL(16,2) NOT NULL,
    "budget_allocated" DECIMAL(16,2),
    "weight" DECIMAL(9,6) NOT NULL,
    "latitude" DECIMAL(9,6),
    "longitude" DECIMAL(9,6),
    "budget_code" TEXT,
    "fund_source_code" TEXT,
    "disbursing_unit_code" TEXT,
    "egp_project_code" TEXT,
    "import_batch_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kpi" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "nature" TEXT NOT NULL DEFAULT 'quantitative',
    "name_th" TEXT NOT NULL,
    "unit" TEXT,
    "baseline" DECIMAL(20,4),
    "target" DECIMAL(20,4),
    "target_text" TEXT,
    "direction" TEXT NOT NULL DEFAULT 'up',
    "frequency" TEXT,
    "formula" TEXT,
    "source" TEXT,

    CONSTRAINT "kpi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_alignment" (
    "project_id" UUID NOT NULL,
    "item_id" TEXT NOT NULL,

    CONSTRAINT "project_alignment_pkey" PRIMARY KEY ("project_id","item_id")
);

-- CreateTable
CREATE TABLE "activity_plan" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "activity_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL,
    "is_current" BOOLEAN NOT NULL DEFAULT true,
    "effective_month" INTEGER NOT NULL DEFAULT 1,
    "reason" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by_id" UUID,

    CONSTRAINT "activity_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "monthly_plan" (
    "activity_plan_id" UUID NOT NULL,
    "fiscal_month" SMALLINT NOT NULL,
    "physical" DECIMAL(5,2) NOT NULL,
    "disbursed" DECIMAL(16,2) NOT NULL,

    CONSTRAINT "monthly_plan_pkey" PRIMARY KEY ("activity_plan_id","fiscal_month")
);

-- CreateTable
CREATE TABLE "round" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "fiscal_year" INTEGER NOT NULL,
    "fiscal_month" SMALLINT NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "area_id" TEXT NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "fiscal_month" SMALLINT NOT NULL,
    "round_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "is_current" BOOLEAN NOT NULL DEFAULT true,
    "is_official" BOOLEAN NOT NULL DEFAULT false,
    "lock_version" INTEGER NOT NULL DEFAULT 1,
    "correction_reason" TEXT,
    "recorded_by_position_id" UUID NOT NULL,
    "recorded_by_person_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_by_position_id" UUID,
    "submitted_by_person_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "returned_by_position_id" UUID,
    "returned_by_person_id" UUID,
    "returned_at" TIMESTAMPTZ(3),
    "return_comment" TEXT,
    "certified_by_position_id" UUID,
    "certified_by_person_id" UUID,
    "certified_at" TIMESTAMPTZ(3),
    "receipt_no" TEXT,

    CONSTRAINT "report_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_line" (
    "report_version_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "physical" DECIMAL(5,2) NOT NULL,
    "committed" DECIMAL(16,2) NOT NULL,
    "disbursed" DECIMAL(16,2) NOT NULL,
    "work_done" TEXT,
    "problem" TEXT,
    "delay_cause" TEXT,
    "remedy" TEXT,
    "self_rating" TEXT,
    "warning_reasons" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "report_line_pkey" PRIMARY KEY ("report_version_id","activity_id")
);

-- CreateTable
CREATE TABLE "unit_month_rollup" (
    "area_id" TEXT NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "fiscal_month" SMALLINT NOT NULL,
    "expense_category" TEXT NOT NULL,
    "expense_class" TEXT NOT NULL,
    "fund_source" TEXT NOT NULL,
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

    CONSTRAINT "unit_month_rollup_pkey" PRIMARY KEY ("area_id","fiscal_year","fiscal_month","expense_category","expense_class","fund_source")
);

-- CreateTable
CREATE TABLE "position" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "username" TEXT NOT NULL,
    "title_th" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "office_th" TEXT NOT NULL,
    "office_en" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position_area" (
    "position_id" UUID NOT NULL,
    "area_id" TEXT NOT NULL,

    CONSTRAINT "position_area_pkey" PRIMARY KEY ("position_id","area_id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name_th" TEXT NOT NULL,
    "name_en" TEXT,
    "email" TEXT,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position_assignment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "position_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "position_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "position_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "must_change" BOOLEAN NOT NULL DEFAULT false,
    "failed_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "credential_pkey" PRIMARY KEY ("position_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "position_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ip_address" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "audit_chain" (
    "key" TEXT NOT NULL,
    "last_seq" BIGINT NOT NULL DEFAULT 0,
    "last_hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_chain_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "chain_key" TEXT NOT NULL,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "request_id" TEXT NOT NULL,
    "position_id" UUID,
    "person_id" UUID,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "area_id" TEXT,
    "before" JSONB,
    "after" JSONB,
    "prev_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" BIGSERIAL NOT NULL,
    "topic" TEXT NOT NULL,
    "area_id" TEXT,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "command_receipt" (
    "key" UUID NOT NULL,
    "position_id" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "command_receipt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "content" BYTEA,
    "control_name" TEXT,
    "control_content" BYTEA,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "choices" JSONB NOT NULL DEFAULT '{}',
    "summary" JSONB NOT NULL DEFAULT '{}',
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "rows_total" INTEGER NOT NULL DEFAULT 0,
    "cancel_asked" BOOLEAN NOT NULL DEFAULT false,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checked_at" TIMESTAMPTZ(3),
    "applied_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_change" (
    "batch_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "import_change_pkey" PRIMARY KEY ("batch_id","seq")
);

-- CreateIndex
CREATE INDEX "area_parent_id_idx" ON "area"("parent_id");

-- CreateIndex
CREATE INDEX "area_level_seq_idx" ON "area"("level", "seq");

-- CreateIndex
CREATE INDEX "area_closure_descendant_id_idx" ON "area_closure"("descendant_id");

-- CreateIndex
CREATE UNIQUE INDEX "code_item_list_code_code_valid_from_key" ON "code_item"("list_code", "code", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "alignment_item_list_id_code_key" ON "alignment_item"("list_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "target_fiscal_year_measure_expense_class_quarter_valid_from_key" ON "target"("fiscal_year", "measure", "expense_class", "quarter", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "threshold_code_valid_from_key" ON "threshold"("code", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "development_issue_cycle_id_area_id_seq_key" ON "development_issue"("cycle_id", "area_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "plan_area_id_fiscal_year_key" ON "plan"("area_id", "fiscal_year");

-- CreateIndex
CREATE INDEX "project_area_id_fiscal_year_idx" ON "project"("area_id", "fiscal_year");

-- CreateIndex
CREATE INDEX "project_import_batch_id_idx" ON "project"("import_batch_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_plan_id_code_key" ON "project"("plan_id", "code");

-- CreateIndex
CREATE INDEX "activity_area_id_fiscal_year_idx" ON "activity"("area_id", "fiscal_year");

-- CreateIndex
CREATE INDEX "activity_import_batch_id_idx" ON "activity"("import_batch_id");

-- CreateIndex
CREATE UNIQUE INDEX "activity_project_id_code_key" ON "activity"("project_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "kpi_project_id_seq_key" ON "kpi"("project_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "activity_plan_activity_id_version_key" ON "activity_plan"("activity_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "round_fiscal_year_fiscal_month_key" ON "round"("fiscal_year", "fiscal_month");

-- CreateIndex
CREATE INDEX "report_area_id_fiscal_year_fiscal_month_idx" ON "report"("area_id", "fiscal_year", "fiscal_month");

-- CreateIndex
CREATE UNIQUE INDEX "report_project_id_fiscal_month_key" ON "report"("project_id", "fiscal_month");

-- CreateIndex
CREATE UNIQUE INDEX "report_version_receipt_no_key" ON "report_version"("receipt_no");

-- CreateIndex
CREATE INDEX "report_version_state_idx" ON "report_version"("state");

-- CreateIndex
CREATE UNIQUE INDEX "report_version_report_id_version_key" ON "report_version"("report_id", "version");

-- CreateIndex
CREATE INDEX "report_line_activity_id_idx" ON "report_line"("activity_id");

-- CreateIndex
CREATE INDEX "unit_month_rollup_fiscal_year_fiscal_month_idx" ON "unit_month_rollup"("fiscal_year", "fiscal_month");

-- CreateIndex
CREATE UNIQUE INDEX "position_username_key" ON "position"("username");

-- CreateIndex
CREATE INDEX "position_assignment_position_id_idx" ON "position_assignment"("position_id");

-- CreateIndex
CREATE INDEX "session_position_id_idx" ON "session"("position_id");

-- CreateIndex
CREATE INDEX "audit_entry_entity_entity_id_idx" ON "audit_entry"("entity", "entity_id");

-- CreateIndex
CREATE INDEX "audit_entry_area_id_at_idx" ON "audit_entry"("area_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_chain_key_seq_key" ON "audit_entry"("chain_key", "seq");

-- CreateIndex
CREATE INDEX "command_receipt_created_at_idx" ON "command_receipt"("created_at");

-- CreateIndex
CREATE INDEX "import_batch_created_at_idx" ON "import_batch"("created_at");

-- AddForeignKey
ALTER TABLE "area" ADD CONSTRAINT "area_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_alias" ADD CONSTRAINT "area_alias_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_closure" ADD CONSTRAINT "area_closure_ancestor_id_fkey" FOREIGN KEY ("ancestor_id") REFERENCES "area"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_closure" ADD CONSTRAINT "area_closure_descendant_id_fkey" FOREIGN KEY ("descendant_id") REFERENCES "area"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "code_item" ADD CONSTRAINT "code_item_list_code_fkey" FOREIGN KEY ("list_code") REFERENCES "code_list"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alignment_item" ADD CONSTRAINT "alignment_item_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "alignment_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_fiscal_year_fkey" FOREIGN KEY ("fiscal_year") REFERENCES "fiscal_year"("year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "development_issue" ADD CONSTRAINT "development_issue_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "plan_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "development_issue" ADD CONSTRAINT "development_issue_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_fiscal_year_fkey" FOREIGN KEY ("fiscal_year") REFERENCES "fiscal_year"("year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_development_issue_id_fkey" FOREIGN KEY ("development_issue_id") REFERENCES "development_issue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_import_batch_id_fkey" FOREIGN KEY ("import_batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kpi" ADD CONSTRAINT "kpi_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_alignment" ADD CONSTRAINT "project_alignment_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_alignment" ADD CONSTRAINT "project_alignment_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "alignment_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_plan" ADD CONSTRAINT "activity_plan_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_plan" ADD CONSTRAINT "activity_plan_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "position"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "monthly_plan" ADD CONSTRAINT "monthly_plan_activity_plan_id_fkey" FOREIGN KEY ("activity_plan_id") REFERENCES "activity_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_fiscal_year_fkey" FOREIGN KEY ("fiscal_year") REFERENCES "fiscal_year"("year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_recorded_by_position_id_fkey" FOREIGN KEY ("recorded_by_position_id") REFERENCES "position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_submitted_by_position_id_fkey" FOREIGN KEY ("submitted_by_position_id") REFERENCES "position"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_returned_by_position_id_fkey" FOREIGN KEY ("returned_by_position_id") REFERENCES "position"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_certified_by_position_id_fkey" FOREIGN KEY ("certified_by_position_id") REFERENCES "position"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_recorded_by_person_id_fkey" FOREIGN KEY ("recorded_by_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_certified_by_person_id_fkey" FOREIGN KEY ("certified_by_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_line" ADD CONSTRAINT "report_line_report_version_id_fkey" FOREIGN KEY ("report_version_id") REFERENCES "report_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_line" ADD CONSTRAINT "report_line_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "activity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_area" ADD CONSTRAINT "position_area_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_area" ADD CONSTRAINT "position_area_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_assignment" ADD CONSTRAINT "position_assignment_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position_assignment" ADD CONSTRAINT "position_assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "command_receipt" ADD CONSTRAINT "command_receipt_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "position"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "position"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_change" ADD CONSTRAINT "import_change_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;


