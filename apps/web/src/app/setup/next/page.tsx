import type { Metadata } from "next";
import { NewPasswordPage } from "@/features/account/new-password-page.tsx";
import { SessionGate } from "@/features/frame/session-gate.tsx";
import { LockScreen } from "@/features/lock/lock-screen.tsx";
import { NextStepsPage } from "@/features/setup/next-steps-page.tsx";

export const metadata: Metadata = { title: "Your shop is open" };

export default function Page() {
  return (
    <SessionGate lock={<LockScreen />} newPassword={<NewPasswordPage />}>
      <NextStepsPage />
    </SessionGate>
  );
}
