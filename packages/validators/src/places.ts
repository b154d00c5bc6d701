import { z } from "zod";
import { amountMinor, id, levelMilli, requiredText, taxMode, text } from "./scalars.ts";

// A zone by its name. A bare distance such as +05:30 is one for JavaScript too, but PostgreSQL reads its sign the other way round.
const timeZone = z
  .string("Is required.")
  .max(64)
  .refine((name) => {
    if (!/^[A-Za-z]/.test(name)) return false;
    try {
      new Intl.DateTimeFormat("en", { timeZone: name });
      return true;
    } catch {
      return false;
    }
  }, "Is not a time zone.");

/** Printed before every bill number of the store: BILL-2026-000123. */
const billPrefix = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{0,7}$/, "Must be 1 to 8 capital letters or digits, a letter first.");
const registerCode = z.string().regex(/^[0-9A-Z]{0,8}$/, "Must be up to 8 capital letters or digits.");

export const storeFields = z.strictObject({
  name: requiredText(100),
  address: text(500).default(""),
  phone: text(30).default(""),
  timeZone,
  taxMode,
  cashRoundingIncrementMinor: amountMinor.max(100_000, "Is too large.").default(0),
  cashRoundingMode: z.enum(["NEAREST", "DOWN", "UP"]).default("NEAREST"),
  minStockDefaultMilli: levelMilli.default(10_000),
  billPrefix: billPrefix.default("BILL"),
  receiptHeader: text(500).default(""),
  receiptFooter: text(500).default(""),
  autoLockMinutes: z.int().min(0).max(240).default(10),
});

/** A new store comes with its first register, whose bills print plain numbers, and with every product at stock zero. */
export const createStoreInput = storeFields.extend({ storeId: id, registerName: requiredText(60).default("Till 1") });
export const updateStoreInput = storeFields.extend({ storeId: id, version: z.int().min(1) });
export const storeByIdInput = z.strictObject({ storeId: id });

const registerDetail = z.strictObject({
  id,
  name: z.string(),
  code: z.string(),
  isActive: z.boolean(),
  till: z
    .strictObject({ name: z.string(), since: z.string(), lastSeenAt: z.string(), unsentCount: z.int() })
    .nullable(),
  openShift: z.strictObject({ id, openedBy: z.string(), openedAt: z.string() }).nullable(),
  // A code can only be changed while no bill carries it.
  hasSales: z.boolean(),
});

export const storeOutput = storeFields.extend({
  id,
  version: z.int(),
  isActive: z.boolean(),
  hasReceiptLogo: z.boolean(),
  registers: z.array(registerDetail),
});
export const storeListOutput = z.array(storeOutput);

/** A PNG or JPEG of at most 32 kB in Base64; null takes the logo away. */
export const setReceiptLogoInput = z.strictObject({
  storeId: id,
  imageBase64: z.base64("Must be an image.").max(44_000, "Must be at most 32 kB.").nullable(),
});
/** A data address the receipt can show, or null. */
export const receiptLogoOutput = z.strictObject({ dataUrl: z.string().nullable() });

export const createRegisterInput = z.strictObject({
  registerId: id,
  storeId: id,
  name: requiredText(60),
  code: registerCode,
});
export const updateRegisterInput = z.strictObject({ registerId: id, name: requiredText(60), code: registerCode });
export const registerByIdInput = z.strictObject({ registerId: id });

/** What concerns the whole merchant: the owner's to change. */
export const settingsFields = z.strictObject({
  merchantName: requiredText(100),
  currencyCode: z.string().regex(/^[A-Z]{3}$/, "Must be a currency code such as INR."),
  locale: z
    .string()
    .max(35)
    .refine((tag) => {
      try {
        return Intl.getCanonicalLocales(tag).length === 1;
      } catch {
        return false;
      }
    }, "Is not a language and region."),
  // A discount above this share needs a leader's approval.
  discountLimitPpm: z.int().min(0).max(1_000_000),
  // A drawer over or short by more than this needs a leader's PIN to close.
  overShortLimitMinor: amountMinor,
});
export const settingsOutput = settingsFields.extend({
  version: z.int(),
  currencyExponent: z.int(),
  isDemo: z.boolean(),
  canChangeCurrency: z.boolean(),
});
export const updateSettingsInput = settingsFields.extend({ version: z.int().min(1) });

export const taxClassFields = z.strictObject({
  name: requiredText(60),
  ratePpm: z.int().min(0).max(1_000_000, "Cannot be over 100 %."),
});
export const createTaxClassInput = taxClassFields.extend({ taxClassId: id });
export const updateTaxClassInput = taxClassFields.extend({ taxClassId: id, isDefault: z.boolean() });
export const taxClassByIdInput = z.strictObject({ taxClassId: id });

/** The first run: one merchant with its first store and register, its default tax and its owner, all or nothing. */
export const setupInput = z.strictObject({
  // Printed where the product was started; not asked for where it was started without one.
  setupCode: z.string().max(100).optional(),
  merchantName: requiredText(100),
  currencyCode: settingsFields.shape.currencyCode,
  locale: settingsFields.shape.locale,
  store: storeFields.pick({
    name: true,
    address: true,
    phone: true,
    timeZone: true,
    taxMode: true,
    receiptHeader: true,
    receiptFooter: true,
  }),
  registerName: requiredText(60).default("Till 1"),
  tax: taxClassFields,
  owner: z.strictObject({
    fullName: requiredText(100),
    email: z.string("Is required.").trim().toLowerCase().max(255).pipe(z.email("Must be an e-mail address.")),
    password: z.string("Is required.").min(10, "Needs at least 10 characters.").max(200, "Is too long."),
  }),
});

/** Whether there is a shop yet, whether it holds demo data, and whether setting one up needs the code that was printed. */
export const setupStatusOutput = z.strictObject({ isEmpty: z.boolean(), isDemo: z.boolean(), needsCode: z.boolean() });

export type StoreFields = z.infer<typeof storeFields>;
export type CreateStoreInput = z.infer<typeof createStoreInput>;
export type UpdateStoreInput = z.infer<typeof updateStoreInput>;
export type StoreByIdInput = z.infer<typeof storeByIdInput>;
export type StoreOutput = z.infer<typeof storeOutput>;
export type RegisterDetail = z.infer<typeof registerDetail>;
export type SetReceiptLogoInput = z.infer<typeof setReceiptLogoInput>;
export type CreateRegisterInput = z.infer<typeof createRegisterInput>;
export type UpdateRegisterInput = z.infer<typeof updateRegisterInput>;
export type RegisterByIdInput = z.infer<typeof registerByIdInput>;
export type SettingsOutput = z.infer<typeof settingsOutput>;
export type UpdateSettingsInput = z.infer<typeof updateSettingsInput>;
export type CreateTaxClassInput = z.infer<typeof createTaxClassInput>;
export type UpdateTaxClassInput = z.infer<typeof updateTaxClassInput>;
export type TaxClassByIdInput = z.infer<typeof taxClassByIdInput>;
export type SetupInput = z.infer<typeof setupInput>;
export type SetupStatusOutput = z.infer<typeof setupStatusOutput>;
