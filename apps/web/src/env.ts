import { z } from "zod";

const envSchema = z.object({
  /** Where the API listens. Read when the server starts, so one build serves any deployment. */
  API_ORIGIN: z.url({ protocol: /^https?$/ }).default("http://127.0.0.1:4000"),
});

/** The web server's own settings. Throws with the name of what is wrong. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): { readonly apiOrigin: string } {
  const parsed = envSchema.safeParse(source);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
    throw new Error(`The environment is not usable: ${wrong}`);
  }
  return { apiOrigin: parsed.data.API_ORIGIN };
}
