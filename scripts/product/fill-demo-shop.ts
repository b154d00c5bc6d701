import { hasMerchant, seedDemo } from "../../apps/api/src/seed/index.ts";

// Run as a process of its own: filling two months of sales takes memory that the long-lived starter should not keep.
const ownerUrl = process.env["DATABASE_URL"];
if (ownerUrl === undefined) throw new Error("DATABASE_URL is not set");
const pinPepper = process.env["PIN_PEPPER"];
if (pinPepper === undefined) throw new Error("PIN_PEPPER is not set");
if (!(await hasMerchant(ownerUrl))) await seedDemo({ ownerUrl, pinPepper, onLog: (line) => console.log(line) });
