import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { OfficeFrame } from "@/features/frame/office-frame.tsx";
import { SessionGate } from "@/features/frame/session-gate.tsx";

export default function OfficeLayout({ children }: { children: ReactNode }) {
  return (
    <NuqsAdapter>
      <SessionGate>
        <OfficeFrame>{children}</OfficeFrame>
      </SessionGate>
    </NuqsAdapter>
  );
}
