import { createUserInput, role, type CreateUserCommand } from "@galla/validators";
import { z } from "zod";

type Secret = { readonly userId: string; readonly password: string };

/**
 * The form of a new person, to what the API takes. With an e-mail comes the temporary password; without one the PIN is the only way in.
 * Staff do not sell, so a PIN would lead them nowhere.
 */
export function newPersonSchema({ userId, password }: Secret) {
  return z
    .strictObject({
      fullName: z.string(),
      email: z.string(),
      role,
      storeIds: z.array(z.string()),
      pin: z.string(),
    })
    .refine((form) => form.role !== "STAFF" || form.email.trim() !== "", {
      path: ["email"],
      error: "Staff sign in with e-mail and password.",
    })
    .transform(({ fullName, role: chosen, storeIds, ...form }): CreateUserCommand => {
      const email = form.email.trim() === "" ? null : form.email;
      const pin = chosen === "STAFF" ? "" : form.pin.trim();
      return {
        userId,
        fullName,
        email,
        role: chosen,
        storeIds: chosen === "OWNER" ? [] : storeIds,
        ...(email === null ? {} : { password }),
        ...(pin === "" ? {} : { pin }),
      };
    })
    .pipe(createUserInput);
}

type NewPersonSchema = ReturnType<typeof newPersonSchema>;
/** What the fields hold while somebody types. */
export type NewPersonForm = z.input<NewPersonSchema>;
/** What they mean. */
export type NewPersonResult = z.output<NewPersonSchema>;
