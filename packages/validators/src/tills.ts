import { z } from "zod";
import { id, instant, requiredText, role } from "./scalars.ts";
import { typedPin } from "./session.ts";

/** Makes this browser the till of a register. A register that another till holds is refused with `register.held`. */
export const enrolTillInput = z.strictObject({ registerId: id, tillName: requiredText(60) });
export const tillOutput = z.strictObject({ id, storeId: id, registerId: id, name: z.string() });

/** A leader (or one with an approval) takes a register back from the till that holds it. */
export const releaseRegisterInput = z.strictObject({ registerId: id, approvalId: id.optional() });

const unsentSale = z.strictObject({ saleId: id, totalMinor: z.int(), queuedAt: instant });
/** What the till holds and the server does not know yet, told from time to time. */
export const reportUnsentInput = z.strictObject({ sales: z.array(unsentSale).max(500, "At most 500 sales.") });

/** What the lock screen of a till shows to nobody in particular: names only, of those who have a PIN and work in this store. */
export const lockScreenOutput = z.strictObject({
  till: tillOutput,
  merchantName: z.string(),
  storeName: z.string(),
  registerName: z.string(),
  locale: z.string(),
  timeZone: z.string(),
  people: z.array(z.strictObject({ id, fullName: z.string(), role })),
});

export const switchUserInput = z.strictObject({ userId: id, pin: typedPin });

export type EnrolTillInput = z.infer<typeof enrolTillInput>;
export type TillOutput = z.infer<typeof tillOutput>;
export type ReleaseRegisterInput = z.infer<typeof releaseRegisterInput>;
export type ReportUnsentInput = z.infer<typeof reportUnsentInput>;
export type LockScreenOutput = z.infer<typeof lockScreenOutput>;
export type SwitchUserInput = z.infer<typeof switchUserInput>;
