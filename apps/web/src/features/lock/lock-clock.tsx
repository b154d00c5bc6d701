import { useEffect, useMemo, useState } from "react";

/** The time and the day at the store, large enough to be read from the counter. */
export function LockClock({ locale, timeZone }: { locale: string; timeZone: string }) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 5000);
    return () => clearInterval(timer);
  }, []);
  const { time, day } = useMemo(
    () => ({
      time: new Intl.DateTimeFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit" }),
      day: new Intl.DateTimeFormat(locale, { timeZone, weekday: "long", day: "numeric", month: "long" }),
    }),
    [locale, timeZone],
  );
  return (
    <>
      <time className="text-48 font-semibold tracking-tight">{time.format(now)}</time>
      <p className="mb-2 text-16 text-soft">{day.format(now)}</p>
    </>
  );
}
