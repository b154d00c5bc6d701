import type { ReactNode } from "react";
import { NewPasswordPage } from "@/features/account/new-password-page.tsx";
import { RegisterGate } from "@/features/frame/register-gate.tsx";
import { SessionGate } from "@/features/frame/session-gate.tsx";
import { TillFrame } from "@/features/frame/till-frame.tsx";
import { LockScreen } from "@/features/lock/lock-screen.tsx";

export default function TillLayout({ children }: { children: ReactNode }) {
  return (
    <SessionGate lock={<LockScreen />} newPassword={<NewPasswordPage />} isPageShared>
      <TillFrame>
        <RegisterGate>{children}</RegisterGate>
      </TillFrame>
    </SessionGate>
  );
}
