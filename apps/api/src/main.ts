import cluster from "node:cluster";
import { readEnv } from "./env.ts";
import { createLog } from "./platform/log.ts";
import { serve } from "./serve.ts";
import { runWorkers } from "./workers.ts";

const env = readEnv(process.env);
const log = createLog(env.logLevel);
if (env.workers > 1 && cluster.isPrimary) runWorkers(env.workers, log);
else await serve(env, log);
