import { useSession } from "@/trpc/session.tsx";
import { trpc } from "@/trpc/client.ts";
import { Field } from "@/ui/field.tsx";
import { FormSection } from "@/ui/form-section.tsx";
import { Notice } from "@/ui/notice.tsx";
import { Select } from "@/ui/select.tsx";
import type { Sending } from "./use-send-transfer.ts";

const CHOOSE = "choose";

/** From where and to where. Whoever works in one store only sends from that one. */
export function SendPlaces({ sending: { draft, change, isTried } }: { sending: Sending }) {
  const { stores } = useSession();
  const all = trpc.transfers.places.useQuery(undefined, { staleTime: 60_000 });
  const goals = (all.data ?? []).filter(({ id }) => id !== draft.fromStoreId);
  if (all.data?.length === 1) {
    return (
      <Notice meaning="warning">
        There is only one store. The owner opens a second one under Stores &amp; registers.
      </Notice>
    );
  }
  const optionsOf = (places: readonly { id: string; name: string }[]) =>
    places.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormSection title="From and to">
      <Field label="From">
        {(control) => (
          <Select
            {...control}
            value={draft.fromStoreId}
            options={optionsOf(stores)}
            disabled={stores.length === 1}
            onValueChange={(fromStoreId) =>
              // What is in stock is the store's own, so another store begins with an empty box.
              change({ fromStoreId, lines: [], ...(draft.toStoreId === fromStoreId ? { toStoreId: null } : {}) })
            }
          />
        )}
      </Field>
      <Field label="To" error={isTried && draft.toStoreId === null ? "Choose where the goods go." : undefined}>
        {(control) => (
          <Select
            {...control}
            value={draft.toStoreId ?? CHOOSE}
            options={[{ value: CHOOSE, label: "Choose a store" }, ...optionsOf(goals)]}
            onValueChange={(chosen) => change({ toStoreId: chosen === CHOOSE ? null : chosen })}
          />
        )}
      </Field>
    </FormSection>
  );
}
