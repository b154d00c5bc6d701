import type { ShiftDetailOutput } from "@galla/validators";
import { useFormat } from "@/trpc/session.tsx";
import { Fact, FactList } from "@/ui/fact-list.tsx";
import { Difference } from "../difference.tsx";

type DrawerFactsProps = Pick<ShiftDetailOutput, "shift" | "zReport">;

/** What was in the drawer, what should have been, and what the difference was about. */
export function DrawerFacts({ shift, zReport }: DrawerFactsProps) {
  const format = useFormat();
  const figures = zReport?.figures ?? shift.figures;
  return (
    <FactList title="Cash drawer">
      <Fact name="Float">{format.money(shift.openingFloatMinor)}</Fact>
      {figures !== null && (
        <>
          <Fact name="Taken for sales">{format.money(figures.cash.takenMinor)}</Fact>
          {figures.cash.refundedMinor > 0 && <Fact name="Given back">−{format.money(figures.cash.refundedMinor)}</Fact>}
          <Fact name="Cash in">{format.money(figures.cash.inMinor)}</Fact>
          <Fact name="Cash out">
            {figures.cash.outMinor > 0 && "−"}
            {format.money(figures.cash.outMinor)}
          </Fact>
          <Fact name="Should be there" isStrong>
            {format.money(figures.cash.expectedMinor)}
          </Fact>
        </>
      )}
      {zReport !== null && (
        <>
          <Fact name="Counted">{format.money(zReport.countedMinor)}</Fact>
          <Fact name="Difference">
            <Difference differenceMinor={zReport.differenceMinor} />
          </Fact>
          {zReport.differenceReason !== "" && <Fact name="Reason">{zReport.differenceReason}</Fact>}
          {zReport.approvedBy !== null && <Fact name="Approved by">{zReport.approvedBy}</Fact>}
        </>
      )}
    </FactList>
  );
}
