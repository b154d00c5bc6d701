"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { lockTill, useLock } from "@/trpc/session-lock.ts";
import { tillQuery } from "@/trpc/session-query.ts";
import { LockScreen } from "./lock-screen.tsx";

/** The lock screen with nothing under it: where a till waits after somebody signed out. A browser that is no till goes to the sign-in page. */
export function LockPage() {
  const router = useRouter();
  const till = useQuery(tillQuery);
  const isNoTill = till.error !== null && refusalOf(till.error)?.code === "till.not_enrolled";
  const isEmpty = till.data?.people.length === 0;
  useEffect(() => {
    lockTill();
    return useLock.subscribe(({ isLocked }) => {
      if (!isLocked) router.replace("/");
    });
  }, [router]);
  useEffect(() => {
    if (isNoTill || isEmpty) router.replace("/sign-in");
  }, [isNoTill, isEmpty, router]);
  return <LockScreen />;
}
