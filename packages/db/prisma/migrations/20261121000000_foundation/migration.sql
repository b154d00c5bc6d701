-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Unit" AS ENUM ('PCS', 'KG', 'GM', 'LTR', 'ML', 'DOZEN');

-- CreateEnum
CREATE TYPE "ProductStatus" AS ENUM ('ACTIVE', 'INACTIVE', 'DISCONTINUED');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('OWNER', 'MANAGER', 'CASHIER', 'STAFF');

-- CreateEnum
CREATE TYPE "SaleStatus" AS ENUM ('COMPLETED', 'VOIDED', 'PARTIALLY_REFUNDED', 'REFUNDED');

-- CreateEnum
CREATE TYPE "PaymentStatus" AS ENUM ('PAID', 'PARTIAL', 'CREDIT');

-- CreateEnum
CREATE TYPE "TenderMethod" AS ENUM ('CASH', 'CARD', 'UPI', 'BANK_TRANSFER');

-- CreateEnum
CREATE TYPE "DiscountKind" AS ENUM ('AMOUNT', 'PER_UNIT', 'PERCENT');

-- CreateEnum
CREATE TYPE "MovementType" AS ENUM ('SALE', 'RETURN', 'ADJUSTMENT', 'RESTOCK');

-- CreateEnum
CREATE TYPE "TaxMode" AS ENUM ('EXCLUSIVE', 'INCLUSIVE');

-- CreateEnum
CREATE TYPE "CashRoundingMode" AS ENUM ('NEAREST', 'DOWN', 'UP');

-- CreateTable
CREATE TABLE "category" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_folded" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "category_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "product" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_folded" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "sku" TEXT NOT NULL,
    "sku_folded" TEXT NOT NULL,
    "category_id" UUID,
    "tax_class_id" UUID NOT NULL,
    "unit" "Unit" NOT NULL DEFAULT 'PCS',
    "price_minor" BIGINT NOT NULL,
    "cost_minor" BIGINT NOT NULL DEFAULT 0,
    "min_stock_milli" BIGINT NOT NULL DEFAULT 0,
    "expiry_date" DATE,
    "image_url" TEXT,
    "status" "ProductStatus" NOT NULL DEFAULT 'ACTIVE',
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(6),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "product_barcode" (
    "merchant_id" UUID NOT NULL,
    "barcode" TEXT NOT NULL,
    "product_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "product_barcode_pkey" PRIMARY KEY ("merchant_id","barcode")
);

-- CreateTable
CREATE TABLE "product_term" (
    "merchant_id" UUID NOT NULL,
    "term" TEXT NOT NULL,
    "product_id" UUID NOT NULL,

    CONSTRAINT "product_term_pkey" PRIMARY KEY ("merchant_id","term","product_id")
);

-- CreateTable
CREATE TABLE "event" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "position" BIGINT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx_id" BIGINT NOT NULL DEFAULT (pg_current_xact_id())::text::bigint,

    CONSTRAINT "event_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "audit_chain" (
    "merchant_id" UUID NOT NULL,
    "chain_id" UUID NOT NULL,
    "last_seq" BIGINT NOT NULL DEFAULT 0,
    "head_hash" BYTEA NOT NULL,

    CONSTRAINT "audit_chain_pkey" PRIMARY KEY ("merchant_id","chain_id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "merchant_id" UUID NOT NULL,
    "chain_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "request_id" TEXT NOT NULL DEFAULT '',
    "hash" BYTEA NOT NULL,
    "tx_id" BIGINT NOT NULL DEFAULT (pg_current_xact_id())::text::bigint,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("merchant_id","chain_id","seq")
);

-- CreateTable
CREATE TABLE "app_user" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "password_hash" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "last_login_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "session" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "ip" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "session_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "window_start" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "blocked_until" TIMESTAMPTZ(6),

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "bill_counter" (
    "merchant_id" UUID NOT NULL,
    "register_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "last_number" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "bill_counter_pkey" PRIMARY KEY ("merchant_id","register_id","year")
);

-- CreateTable
CREATE TABLE "sale" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "register_id" UUID NOT NULL,
    "cashier_id" UUID NOT NULL,
    "bill_number" TEXT NOT NULL,
    "bill_year" SMALLINT NOT NULL,
    "bill_seq" INTEGER NOT NULL,
    "business_date" DATE NOT NULL,
    "sold_at" TIMESTAMPTZ(6) NOT NULL,
    "status" "SaleStatus" NOT NULL DEFAULT 'COMPLETED',
    "payment_status" "PaymentStatus" NOT NULL,
    "tax_mode" "TaxMode" NOT NULL,
    "line_count" INTEGER NOT NULL,
    "subtotal_minor" BIGINT NOT NULL,
    "discount_minor" BIGINT NOT NULL,
    "tax_minor" BIGINT NOT NULL,
    "rounding_minor" BIGINT NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "paid_minor" BIGINT NOT NULL,
    "credit_minor" BIGINT NOT NULL DEFAULT 0,
    "change_minor" BIGINT NOT NULL DEFAULT 0,
    "discount_kind" "DiscountKind",
    "discount_value" BIGINT,
    "customer_name" TEXT,
    "note" TEXT,
    "content_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx_id" BIGINT NOT NULL DEFAULT (pg_current_xact_id())::text::bigint,

    CONSTRAINT "sale_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "sale_line" (
    "merchant_id" UUID NOT NULL,
    "sale_id" UUID NOT NULL,
    "line_number" INTEGER NOT NULL,
    "product_id" UUID NOT NULL,
    "product_name" TEXT NOT NULL,
    "sku" TEXT NOT NULL,
    "unit" "Unit" NOT NULL,
    "quantity_milli" BIGINT NOT NULL,
    "unit_price_minor" BIGINT NOT NULL,
    "list_price_minor" BIGINT NOT NULL,
    "cost_minor" BIGINT NOT NULL,
    "tax_class_name" TEXT NOT NULL,
    "tax_ppm" INTEGER NOT NULL,
    "gross_minor" BIGINT NOT NULL,
    "line_discount_minor" BIGINT NOT NULL,
    "cart_discount_minor" BIGINT NOT NULL,
    "tax_minor" BIGINT NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "discount_kind" "DiscountKind",
    "discount_value" BIGINT,
    "note" TEXT,

    CONSTRAINT "sale_line_pkey" PRIMARY KEY ("merchant_id","sale_id","line_number")
);

-- CreateTable
CREATE TABLE "sale_tender" (
    "merchant_id" UUID NOT NULL,
    "sale_id" UUID NOT NULL,
    "tender_number" INTEGER NOT NULL,
    "method" "TenderMethod" NOT NULL,
    "tendered_minor" BIGINT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "change_minor" BIGINT NOT NULL,
    "reference" TEXT,

    CONSTRAINT "sale_tender_pkey" PRIMARY KEY ("merchant_id","sale_id","tender_number")
);

-- CreateTable
CREATE TABLE "stock_level" (
    "merchant_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "quantity_milli" BIGINT NOT NULL DEFAULT 0,
    "seq" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "stock_level_pkey" PRIMARY KEY ("merchant_id","store_id","product_id")
);

-- CreateTable
CREATE TABLE "stock_movement" (
    "merchant_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "type" "MovementType" NOT NULL,
    "change_milli" BIGINT NOT NULL,
    "before_milli" BIGINT NOT NULL,
    "after_milli" BIGINT NOT NULL,
    "sale_id" UUID,
    "line_number" INTEGER,
    "reason" TEXT,
    "note" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tx_id" BIGINT NOT NULL DEFAULT (pg_current_xact_id())::text::bigint,

    CONSTRAINT "stock_movement_pkey" PRIMARY KEY ("merchant_id","store_id","product_id","seq")
);

-- CreateTable
CREATE TABLE "merchant" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "currency_code" CHAR(3) NOT NULL,
    "currency_exponent" SMALLINT NOT NULL,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "merchant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "store" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "time_zone" TEXT NOT NULL,
    "tax_mode" "TaxMode" NOT NULL DEFAULT 'EXCLUSIVE',
    "cash_rounding_increment_minor" BIGINT NOT NULL DEFAULT 0,
    "cash_rounding_mode" "CashRoundingMode" NOT NULL DEFAULT 'NEAREST',
    "min_stock_default_milli" BIGINT NOT NULL DEFAULT 10000,
    "receipt_header" TEXT NOT NULL DEFAULT '',
    "receipt_footer" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "store_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "register" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "register_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateTable
CREATE TABLE "tax_class" (
    "merchant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "rate_ppm" INTEGER NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "tax_class_pkey" PRIMARY KEY ("merchant_id","id")
);

-- CreateIndex
CREATE INDEX "product_merchant_id_name_folded_id_idx" ON "product"("merchant_id", "name_folded", "id");

-- CreateIndex
CREATE INDEX "product_merchant_id_category_id_idx" ON "product"("merchant_id", "category_id");

-- CreateIndex
CREATE INDEX "product_barcode_merchant_id_product_id_idx" ON "product_barcode"("merchant_id", "product_id");

-- CreateIndex
CREATE INDEX "product_term_merchant_id_product_id_idx" ON "product_term"("merchant_id", "product_id");

-- CreateIndex
CREATE INDEX "audit_entry_merchant_id_subject_id_idx" ON "audit_entry"("merchant_id", "subject_id");

-- CreateIndex
CREATE INDEX "app_user_email_idx" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_merchant_id_email_key" ON "app_user"("merchant_id", "email");

-- CreateIndex
CREATE INDEX "session_token_hash_idx" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_merchant_id_user_id_idx" ON "session"("merchant_id", "user_id");

-- CreateIndex
CREATE INDEX "sale_merchant_id_sold_at_id_idx" ON "sale"("merchant_id", "sold_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sale_merchant_id_register_id_bill_year_bill_seq_key" ON "sale"("merchant_id", "register_id", "bill_year", "bill_seq");

-- CreateIndex
CREATE UNIQUE INDEX "sale_merchant_id_store_id_bill_number_key" ON "sale"("merchant_id", "store_id", "bill_number");

-- CreateIndex
CREATE INDEX "stock_level_merchant_id_product_id_idx" ON "stock_level"("merchant_id", "product_id");

-- CreateIndex
CREATE UNIQUE INDEX "register_merchant_id_store_id_id_key" ON "register"("merchant_id", "store_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "register_merchant_id_store_id_code_key" ON "register"("merchant_id", "store_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "tax_class_merchant_id_name_key" ON "tax_class"("merchant_id", "name");

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_merchant_id_category_id_fkey" FOREIGN KEY ("merchant_id", "category_id") REFERENCES "category"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_merchant_id_tax_class_id_fkey" FOREIGN KEY ("merchant_id", "tax_class_id") REFERENCES "tax_class"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_barcode" ADD CONSTRAINT "product_barcode_merchant_id_product_id_fkey" FOREIGN KEY ("merchant_id", "product_id") REFERENCES "product"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_term" ADD CONSTRAINT "product_term_merchant_id_product_id_fkey" FOREIGN KEY ("merchant_id", "product_id") REFERENCES "product"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_merchant_id_chain_id_fkey" FOREIGN KEY ("merchant_id", "chain_id") REFERENCES "audit_chain"("merchant_id", "chain_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_merchant_id_user_id_fkey" FOREIGN KEY ("merchant_id", "user_id") REFERENCES "app_user"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill_counter" ADD CONSTRAINT "bill_counter_merchant_id_register_id_fkey" FOREIGN KEY ("merchant_id", "register_id") REFERENCES "register"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sale" ADD CONSTRAINT "sale_merchant_id_store_id_register_id_fkey" FOREIGN KEY ("merchant_id", "store_id", "register_id") REFERENCES "register"("merchant_id", "store_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sale" ADD CONSTRAINT "sale_merchant_id_cashier_id_fkey" FOREIGN KEY ("merchant_id", "cashier_id") REFERENCES "app_user"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sale_line" ADD CONSTRAINT "sale_line_merchant_id_sale_id_fkey" FOREIGN KEY ("merchant_id", "sale_id") REFERENCES "sale"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sale_line" ADD CONSTRAINT "sale_line_merchant_id_product_id_fkey" FOREIGN KEY ("merchant_id", "product_id") REFERENCES "product"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sale_tender" ADD CONSTRAINT "sale_tender_merchant_id_sale_id_fkey" FOREIGN KEY ("merchant_id", "sale_id") REFERENCES "sale"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_merchant_id_store_id_fkey" FOREIGN KEY ("merchant_id", "store_id") REFERENCES "store"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_merchant_id_product_id_fkey" FOREIGN KEY ("merchant_id", "product_id") REFERENCES "product"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_merchant_id_store_id_product_id_fkey" FOREIGN KEY ("merchant_id", "store_id", "product_id") REFERENCES "stock_level"("merchant_id", "store_id", "product_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_merchant_id_sale_id_line_number_fkey" FOREIGN KEY ("merchant_id", "sale_id", "line_number") REFERENCES "sale_line"("merchant_id", "sale_id", "line_number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_merchant_id_created_by_id_fkey" FOREIGN KEY ("merchant_id", "created_by_id") REFERENCES "app_user"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "store" ADD CONSTRAINT "store_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register" ADD CONSTRAINT "register_merchant_id_store_id_fkey" FOREIGN KEY ("merchant_id", "store_id") REFERENCES "store"("merchant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tax_class" ADD CONSTRAINT "tax_class_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

