import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { OfficeFrame } from "@/features/frame/office-frame.tsx";
import { SessionGate } from "@/features/frame/session-gate.tsx";
import { HookProvider } from "@/trpc/hook-provider.tsx";

export default function OfficeLayout({ children }: { children: ReactNode }) {
  return (
    <NuqsAdapter>
      <HookProvider>
        <SessionGate>
          <OfficeFrame>{children}</OfficeFrame>
        </SessionGate>
      </HookProvider>
    </NuqsAdapter>
  );
}
