import type { ReactNode } from "react";
import { RegisterGate } from "@/features/frame/register-gate.tsx";
import { SessionGate } from "@/features/frame/session-gate.tsx";
import { TillFrame } from "@/features/frame/till-frame.tsx";

export default function TillLayout({ children }: { children: ReactNode }) {
  return (
    <SessionGate>
      <TillFrame>
        <RegisterGate>{children}</RegisterGate>
      </TillFrame>
    </SessionGate>
  );
}
