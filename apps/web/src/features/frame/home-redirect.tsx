"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useSession } from "@/trpc/session.tsx";
import { WaitingPage } from "./waiting-page.tsx";

/** Whoever sells starts at the till where this browser is one, cashiers always; everybody else in the office. */
export function HomeRedirect() {
  const { user, till, can } = useSession();
  const router = useRouter();
  const isSelling = user.role === "CASHIER" || (till !== null && can("sale.create"));
  useEffect(() => {
    router.replace(isSelling ? "/sell" : "/products");
  }, [router, isSelling]);
  return <WaitingPage />;
}
