import { NewPasswordPage } from "@/features/account/new-password-page.tsx";
import { HomeRedirect } from "@/features/frame/home-redirect.tsx";
import { SessionGate } from "@/features/frame/session-gate.tsx";
import { LockScreen } from "@/features/lock/lock-screen.tsx";

export default function HomePage() {
  return (
    <SessionGate lock={<LockScreen />} newPassword={<NewPasswordPage />}>
      <HomeRedirect />
    </SessionGate>
  );
}
