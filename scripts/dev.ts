import { serve } from "./product/serve.ts";

await serve("hot");
