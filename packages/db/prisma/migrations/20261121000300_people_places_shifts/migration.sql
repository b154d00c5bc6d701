-- CreateEnum
CREATE TYPE "SessionKind" AS ENUM ('WEB', 'PIN', 'API');

-- CreateEnum
CREATE TYPE "CashMovementType" AS ENUM ('IN', 'OUT', 'NO_SALE');

-- CreateEnum
CREATE TYPE "TransferStatus" AS ENUM ('IN_TRANSIT', 'RECEIVED', 'CANCELLED');


ALTER TYPE "MovementType" ADD VALUE 'TRANSFER_OUT';
ALTER TYPE "MovementType" ADD VALUE 'TRANSFER_IN';

-- DropIndex
DROP INDEX "tax_class_merchant_id_name_key";

-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN     "approval_id" UUID,
ADD COLUMN     "ip" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "register_id" UUID,
ADD COLUMN     "version" SMALLINT NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "must_change_password" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "pin_hash" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "email" DROP NOT NULL,
ALTER COLUMN "password_hash" DROP NOT NULL;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "kind" "SessionKind" NOT NULL DEFAULT 'WEB',
ADD COLUMN     "till_id" UUID;

-- AlterTable
ALTER TABLE "sale" ADD COLUMN     "shift_id" UUID;

-- AlterTable
ALTER TABLE "stock_movement" ADD COLUMN     "transfer_id" UUID;

-- AlterTable
ALTER TABLE "merchant" ADD COLUMN     "discount_limit_ppm" INTEGER NOT NULL DEFAULT 1000000,
ADD COLUMN     "is_demo" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "last_transfer_number" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "over_short_limit_minor" BIGINT NOT NULL DEFAULT 10000,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "store" ADD COLUMN     "auto_lock_minutes" SMALLINT NOT NULL DEFAULT 10,
ADD COLUMN     "bill_prefix" TEXT NOT NULL DEFAULT 'BILL',
ADD COLUMN     "is_active" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "receipt_logo" BYTEA,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "register" ADD COLUMN     "is_active" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "last_z_number" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "tax_class" ADD COLUMN     "archived_at" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "user_store" (
    "merchant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,

    CONSTRAINT "user_store_pkey" PRIMARY KEY ("merchant_id","user_id","store_id")
);

-- CreateTable
CREATE TABLE "pin_throttle" (
    "merchant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "blocked_until" TIMESTAMPTZ(6),

    CONSTRAINT "pin_throttle_pkey" PRIMARY KEY ("merchant_id","user_id")
);

-- CreateTable
CREATE TABLE "refresh_token" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "refresh_token_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "approval" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "permission" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "scope" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "approved_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "approval_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "shift" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "register_id" UUID NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(6) NOT NULL,
    "opening_float_minor" BIGINT NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(6),
    "expected_cash_minor" BIGINT,
    "counted_cash_minor" BIGINT,
    "difference_reason" TEXT,
    "close_approval_id" UUID,
    "z_number" INTEGER,
    "z_report" JSONB,

    CONSTRAINT "shift_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "cash_movement" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "shift_id" UUID NOT NULL,
    "type" "CashMovementType" NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx_id" BIGINT NOT NULL DEFAULT (pg_current_xact_id())::text::bigint,

    CONSTRAINT "cash_movement_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "shift_count" (
    "merchant_id" UUID NOT NULL,
    "shift_id" UUID NOT NULL,
    "denomination_minor" BIGINT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "shift_count_pkey" PRIMARY KEY ("merchant_id","shift_id","denomination_minor")
);

-- CreateTable
CREATE TABLE "shift_adjustment" (
    "merchant_id" UUID NOT NULL,
    "sale_id" UUID NOT NULL,
    "shift_id" UUID NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "cash_minor" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx_id" BIGINT NOT NULL DEFAULT (pg_current_xact_id())::text::bigint,

    CONSTRAINT "shift_adjustment_pkey" PRIMARY KEY ("merchant_id","sale_id")
);

-- CreateTable
CREATE TABLE "stock_transfer" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "TransferStatus" NOT NULL DEFAULT 'IN_TRANSIT',
    "from_store_id" UUID NOT NULL,
    "to_store_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "sent_by_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(6),
    "end_note" TEXT NOT NULL DEFAULT '',
    "content_hash" BYTEA NOT NULL,

    CONSTRAINT "stock_transfer_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "stock_transfer_line" (
    "merchant_id" UUID NOT NULL,
    "transfer_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "product_name" TEXT NOT NULL,
    "sku" TEXT NOT NULL,
    "unit" "Unit" NOT NULL,
    "sent_milli" BIGINT NOT NULL,
    "received_milli" BIGINT,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "stock_transfer_line_pkey" PRIMARY KEY ("merchant_id","transfer_id","product_id")
);

-- CreateTable
CREATE TABLE "till" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "register_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "enrolled_by_id" UUID NOT NULL,
    "enrolled_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(6),
    "unsent_sales" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "till_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateIndex
CREATE INDEX "user_store_merchant_id_store_id_idx" ON "user_store"("merchant_id", "store_id");

-- CreateIndex
CREATE INDEX "refresh_token_token_hash_idx" ON "refresh_token"("token_hash");

-- CreateIndex
CREATE INDEX "refresh_token_merchant_id_session_id_idx" ON "refresh_token"("merchant_id", "session_id");

-- CreateIndex
CREATE INDEX "approval_merchant_id_subject_id_idx" ON "approval"("merchant_id", "subject_id");

-- CreateIndex
CREATE INDEX "shift_merchant_id_opened_at_id_idx" ON "shift"("merchant_id", "opened_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "shift_merchant_id_register_id_id_key" ON "shift"("merchant_id", "register_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "shift_merchant_id_register_id_z_number_key" ON "shift"("merchant_id", "register_id", "z_number");

-- CreateIndex
CREATE INDEX "cash_movement_merchant_id_shift_id_idx" ON "cash_movement"("merchant_id", "shift_id");

-- CreateIndex
CREATE INDEX "shift_adjustment_merchant_id_shift_id_idx" ON "shift_adjustment"("merchant_id", "shift_id");

-- CreateIndex
CREATE INDEX "stock_transfer_merchant_id_from_store_id_idx" ON "stock_transfer"("merchant_id", "from_store_id");

-- CreateIndex
CREATE INDEX "stock_transfer_merchant_id_to_store_id_idx" ON "stock_transfer"("merchant_id", "to_store_id");

-- CreateIndex
CREATE UNIQUE INDEX "stock_transfer_merchant_id_number_key" ON "stock_transfer"("merchant_id", "number");

-- CreateIndex
CREATE INDEX "till_token_hash_idx" ON "till"("token_hash");

-- CreateIndex
CREATE INDEX "audit_entry_merchant_id_at_idx" ON "audit_entry"("merchant_id", "at");

-- CreateIndex
CREATE INDEX "sale_merchant_id_shift_id_idx" ON "sale"("merchant_id", "shift_id");

-- AddForeignKey
ALTER TABLE "user_store" ADD CONSTRAINT "user_store_merchant_id_user_id_fkey" FOREIGN KEY ("merchant_id", "user_id") REFERENCES "app_user"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_store" ADD CONSTRAINT "user_store_merchant_id_store_id_fkey" FOREIGN KEY ("merchant_id", "store_id") REFERENCES "store"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pin_throttle" ADD CONSTRAINT "pin_throttle_merchant_id_user_id_fkey" FOREIGN KEY ("merchant_id", "user_id") REFERENCES "app_user"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_merchant_id_till_id_fkey" FOREIGN KEY ("merchant_id", "till_id") REFERENCES "till"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refresh_token" ADD CONSTRAINT "refresh_token_merchant_id_session_id_fkey" FOREIGN KEY ("merchant_id", "session_id") REFERENCES "session"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_merchant_id_store_id_fkey" FOREIGN KEY ("merchant_id", "store_id") REFERENCES "store"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_merchant_id_requested_by_id_fkey" FOREIGN KEY ("merchant_id", "requested_by_id") REFERENCES "app_user"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_merchant_id_approved_by_id_fkey" FOREIGN KEY ("merchant_id", "approved_by_id") REFERENCES "app_user"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sale" ADD CONSTRAINT "sale_merchant_id_register_id_shift_id_fkey" FOREIGN KEY ("merchant_id", "register_id", "shift_id") REFERENCES "shift"("merchant_id", "register_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_merchant_id_store_id_register_id_fkey" FOREIGN KEY ("merchant_id", "store_id", "register_id") REFERENCES "register"("merchant_id", "store_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_merchant_id_opened_by_id_fkey" FOREIGN KEY ("merchant_id", "opened_by_id") REFERENCES "app_user"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_merchant_id_closed_by_id_fkey" FOREIGN KEY ("merchant_id", "closed_by_id") REFERENCES "app_user"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cash_movement" ADD CONSTRAINT "cash_movement_merchant_id_shift_id_fkey" FOREIGN KEY ("merchant_id", "shift_id") REFERENCES "shift"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cash_movement" ADD CONSTRAINT "cash_movement_merchant_id_created_by_id_fkey" FOREIGN KEY ("merchant_id", "created_by_id") REFERENCES "app_user"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_count" ADD CONSTRAINT "shift_count_merchant_id_shift_id_fkey" FOREIGN KEY ("merchant_id", "shift_id") REFERENCES "shift"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_adjustment" ADD CONSTRAINT "shift_adjustment_merchant_id_sale_id_fkey" FOREIGN KEY ("merchant_id", "sale_id") REFERENCES "sale"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_adjustment" ADD CONSTRAINT "shift_adjustment_merchant_id_shift_id_fkey" FOREIGN KEY ("merchant_id", "shift_id") REFERENCES "shift"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_merchant_id_transfer_id_product_id_fkey" FOREIGN KEY ("merchant_id", "transfer_id", "product_id") REFERENCES "stock_transfer_line"("merchant_id", "transfer_id", "product_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_transfer" ADD CONSTRAINT "stock_transfer_merchant_id_from_store_id_fkey" FOREIGN KEY ("merchant_id", "from_store_id") REFERENCES "store"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_transfer" ADD CONSTRAINT "stock_transfer_merchant_id_to_store_id_fkey" FOREIGN KEY ("merchant_id", "to_store_id") REFERENCES "store"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_transfer" ADD CONSTRAINT "stock_transfer_merchant_id_sent_by_id_fkey" FOREIGN KEY ("merchant_id", "sent_by_id") REFERENCES "app_user"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_transfer" ADD CONSTRAINT "stock_transfer_merchant_id_ended_by_id_fkey" FOREIGN KEY ("merchant_id", "ended_by_id") REFERENCES "app_user"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_transfer_line" ADD CONSTRAINT "stock_transfer_line_merchant_id_transfer_id_fkey" FOREIGN KEY ("merchant_id", "transfer_id") REFERENCES "stock_transfer"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_transfer_line" ADD CONSTRAINT "stock_transfer_line_merchant_id_product_id_fkey" FOREIGN KEY ("merchant_id", "product_id") REFERENCES "product"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "till" ADD CONSTRAINT "till_merchant_id_store_id_register_id_fkey" FOREIGN KEY ("merchant_id", "store_id", "register_id") REFERENCES "register"("merchant_id", "store_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "till" ADD CONSTRAINT "till_merchant_id_enrolled_by_id_fkey" FOREIGN KEY ("merchant_id", "enrolled_by_id") REFERENCES "app_user"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
