import type { Format } from "@/lib/format.ts";
import { denominationText } from "../count/denomination-text.ts";
import { MOVEMENT_TEXT, signedMinor } from "../movement-text.ts";
import { differenceWord } from "./difference-text.ts";
import type { ReportDocument } from "./report-document.ts";
import { ReportPart, ReportRow } from "./report-rows.tsx";

type PartProps = { report: ReportDocument; format: Format };

/** What the drawer should hold, what was counted, and the difference. */
export function CashPart({ report: { figures, closing }, format }: PartProps) {
  const { cash } = figures;
  return (
    <ReportPart title="Cash drawer">
      <ReportRow label="Float">{format.amount(cash.openingFloatMinor)}</ReportRow>
      <ReportRow label="Taken for sales">{format.amount(cash.takenMinor)}</ReportRow>
      {cash.refundedMinor > 0 && <ReportRow label="Given back">−{format.amount(cash.refundedMinor)}</ReportRow>}
      <ReportRow label="Cash in">{format.amount(cash.inMinor)}</ReportRow>
      <ReportRow label="Cash out">
        {cash.outMinor > 0 && "−"}
        {format.amount(cash.outMinor)}
      </ReportRow>
      <ReportRow label="Should be there" isStrong>
        {format.money(cash.expectedMinor)}
      </ReportRow>
      {closing !== null && (
        <>
          <ReportRow label="Counted" isStrong>
            {format.money(closing.countedMinor)}
          </ReportRow>
          <ReportRow label={differenceWord(closing.differenceMinor)} isStrong>
            {format.money(Math.abs(closing.differenceMinor))}
          </ReportRow>
          {closing.differenceReason !== "" && <p className="break-words">Reason: {closing.differenceReason}</p>}
          {closing.approvedBy !== null && <p>Approved by {closing.approvedBy}</p>}
        </>
      )}
    </ReportPart>
  );
}

/** What went into the drawer and out of it beside the sales. */
export function MovementPart({ report: { movements }, format }: PartProps) {
  if (movements.length === 0) return null;
  return (
    <ReportPart title="Cash movements">
      {movements.map((movement) => {
        const signed = signedMinor(movement);
        return (
          <div key={movement.id} className="mb-1 break-inside-avoid last:mb-0">
            <ReportRow label={`${format.time(movement.createdAt)} ${MOVEMENT_TEXT[movement.type]}`}>
              {signed !== null && `${signed < 0 ? "−" : ""}${format.amount(Math.abs(signed))}`}
            </ReportRow>
            <p className="break-words">
              {movement.reason} · {movement.createdBy}
            </p>
          </div>
        );
      })}
    </ReportPart>
  );
}

/** The count, note by note. */
export function CountPart({ report: { closing }, format }: PartProps) {
  if (closing === null || closing.count.length === 0) return null;
  return (
    <ReportPart title="Count">
      {closing.count.map(({ denominationMinor, count }) => (
        <ReportRow
          key={denominationMinor}
          label={`${denominationText(denominationMinor, format)} × ${format.integer(count)}`}
        >
          {format.amount(denominationMinor * count)}
        </ReportRow>
      ))}
    </ReportPart>
  );
}
