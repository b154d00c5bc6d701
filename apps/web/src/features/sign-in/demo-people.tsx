import { ROLE_NAMES } from "@/lib/role-text.ts";
import type { Credentials } from "./use-sign-in.ts";

// The demo shop's people as the seed makes them; a journey signs in as each, so the two cannot drift apart.
const DEMO_PEOPLE = [
  {
    role: "OWNER",
    fullName: "Rajesh Sharma",
    email: "owner@demo.galla.example",
    password: "galla-demo-owner",
    pin: "480913",
  },
  {
    role: "MANAGER",
    fullName: "Meera Iyer",
    email: "manager@demo.galla.example",
    password: "galla-demo-manager",
    pin: "715304",
  },
  {
    role: "CASHIER",
    fullName: "Sunil Yadav",
    email: "cashier@demo.galla.example",
    password: "galla-demo-cashier",
    pin: "4071",
  },
  {
    role: "STAFF",
    fullName: "Pooja Patil",
    email: "staff@demo.galla.example",
    password: "galla-demo-staff",
    pin: null,
  },
] as const;

type DemoPeopleProps = { isBusy: boolean; onChoose: (credentials: Credentials) => void };

/** Everybody one can be in the demo shop, with what they would type; one tap is enough. */
export function DemoPeople({ isBusy, onChoose }: DemoPeopleProps) {
  return (
    <section aria-labelledby="demo-people" className="w-full max-w-2xl">
      <h2 id="demo-people" className="text-16 font-semibold">
        This is the demo shop
      </h2>
      <p className="mb-3 text-14 text-soft">
        Tap a person to come in as them. Nothing here is real; a PIN is for switching at a till.
      </p>
      <ul className="grid gap-2 sm:grid-cols-2">
        {DEMO_PEOPLE.map(({ role, fullName, email, password, pin }) => (
          <li key={email}>
            <button
              type="button"
              disabled={isBusy}
              onClick={() => onChoose({ email, password })}
              className="flex w-full flex-col gap-1 rounded-md normal-nums border border-control bg-surface px-4 py-3 text-left hover:bg-sunken disabled:opacity-50"
            >
              <span className="flex w-full items-baseline justify-between gap-3">
                <span className="truncate text-16 font-semibold">{fullName}</span>
                <span className="text-13 text-soft">{ROLE_NAMES[role]}</span>
              </span>
              <span className="text-13 text-soft wrap-anywhere">{email}</span>
              <span className="flex w-full justify-between gap-3 text-13 text-soft">
                <span>{password}</span>
                {pin !== null && <span>PIN {pin}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
