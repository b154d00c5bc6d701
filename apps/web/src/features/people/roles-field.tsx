import { ROLES, type Role } from "@galla/domain";
import { ROLE_MEANINGS, ROLE_NAMES } from "@/lib/role-text.ts";

type RolesFieldProps = { value: Role; onValueChange: (role: Role) => void };

/** One of the roles, each with what it may do. */
export function RolesField({ value, onValueChange }: RolesFieldProps) {
  return (
    <fieldset className="sm:col-span-2">
      <legend className="mb-1.5 text-14 font-medium">Role</legend>
      <div className="divide-y divide-line overflow-hidden rounded-md border border-control bg-surface">
        {ROLES.map((role) => (
          <label
            key={role}
            className="grid min-h-14 cursor-pointer grid-cols-[auto_1fr] gap-x-3 px-3 py-2.5 hover:bg-sunken/50 has-checked:bg-accent-soft/50 has-focus-visible:bg-accent-soft"
          >
            <input
              type="radio"
              name="role"
              checked={role === value}
              onChange={() => onValueChange(role)}
              className="size-5 accent-accent"
            />
            <span className="text-14 font-medium">{ROLE_NAMES[role]}</span>
            <span className="col-start-2 text-13 text-soft">{ROLE_MEANINGS[role]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
