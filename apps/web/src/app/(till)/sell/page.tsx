import type { Metadata } from "next";
import { SellScreen } from "@/features/sell/sell-screen.tsx";
import { ShiftGate } from "@/features/shift/gate/shift-gate.tsx";

export const metadata: Metadata = { title: "Sell" };

export default function Page() {
  return (
    <ShiftGate>
      <SellScreen />
    </ShiftGate>
  );
}
