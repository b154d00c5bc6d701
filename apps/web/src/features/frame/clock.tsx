"use client";

import { useEffect, useState } from "react";
import { useFormat } from "@/trpc/session.tsx";

/** The time at the store. */
export function Clock() {
  const format = useFormat();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return <time className="text-13 whitespace-nowrap text-soft">{format.time(now)}</time>;
}
