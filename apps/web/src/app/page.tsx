import { HomeRedirect } from "@/features/frame/home-redirect.tsx";
import { SessionGate } from "@/features/frame/session-gate.tsx";

export default function HomePage() {
  return (
    <SessionGate>
      <HomeRedirect />
    </SessionGate>
  );
}
