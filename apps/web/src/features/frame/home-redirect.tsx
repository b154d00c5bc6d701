"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useSession } from "@/trpc/session.tsx";
import { WaitingPage } from "./waiting-page.tsx";

/** Cashiers start at the till, everybody else in the office. */
export function HomeRedirect() {
  const { user } = useSession();
  const router = useRouter();
  useEffect(() => {
    router.replace(user.role === "CASHIER" ? "/sell" : "/products");
  }, [router, user.role]);
  return <WaitingPage />;
}
