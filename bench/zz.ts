import { openBenchShop } from "./src/world/open-bench-shop.ts";
import { startWorld } from "./src/world/start-world.ts";
import { replayFile } from "./src/replay/replay-file.ts";
import { execSync } from "node:child_process";
const world = await startWorld(console.log);
const shop = await openBenchShop(world.ownerUrl, { name: "Replay", currencyCode: "GBP", locale: "en-GB", timeZone: "Europe/London", taxPpm: 0, registers: 8 });
try { await replayFile({ path: process.argv[2] ?? "", withoutFees: false, apiUrl: world.apiUrl, signIn: shop.signIn }); } catch (e) { console.error(e); }
console.log(execSync("cat /tmp/galla-bench-*/api*.log | tail -5; find /tmp/galla-bench-* /var/tmp -name '*.log' 2>/dev/null; grep -h -A3 duration $(find /tmp/galla-bench-* /var/tmp /var/lib -name 'postgres*.log' -o -name 'server.log' 2>/dev/null) | cut -c1-300 | head -60").toString());
await world.stop();
