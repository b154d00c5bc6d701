import type { ReactNode } from "react";
import { OfficeFrame } from "@/features/frame/office-frame.tsx";
import { SessionGate } from "@/features/frame/session-gate.tsx";

export default function OfficeLayout({ children }: { children: ReactNode }) {
  return (
    <SessionGate>
      <OfficeFrame>{children}</OfficeFrame>
    </SessionGate>
  );
}
