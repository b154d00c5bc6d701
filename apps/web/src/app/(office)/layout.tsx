import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { NewPasswordPage } from "@/features/account/new-password-page.tsx";
import { OfficeFrame } from "@/features/frame/office-frame.tsx";
import { SessionGate } from "@/features/frame/session-gate.tsx";
import { LockScreen } from "@/features/lock/lock-screen.tsx";
import { HookProvider } from "@/trpc/hook-provider.tsx";

export default function OfficeLayout({ children }: { children: ReactNode }) {
  return (
    <NuqsAdapter>
      <HookProvider>
        <SessionGate lock={<LockScreen />} newPassword={<NewPasswordPage />}>
          <OfficeFrame>{children}</OfficeFrame>
        </SessionGate>
      </HookProvider>
    </NuqsAdapter>
  );
}
