import { TRPCError } from "@trpc/server";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { trpc } from "./init.ts";
import { asRefusal } from "./refusals.ts";

const figure = z.strictObject({ figure: z.int() });
const router = trpc.router({
  asked: trpc.procedure.input(figure).query(() => null),
  answered: trpc.procedure.output(figure).query(() => JSON.parse('{ "figure": "many" }')),
});

/** What a call throws, as the router throws it. */
async function thrownBy(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => null,
    (error: unknown) => error,
  );
}

describe("a schema that is broken", () => {
  const caller = trpc.createCallerFactory(router)({} as never);

  it("by what was asked is the asker's, and names the field", async () => {
    const refusal = asRefusal(await thrownBy(caller.asked({ figure: 1.5 })));
    expect(refusal).toMatchObject({ code: "input.invalid", details: { issues: [{ field: "figure" }] } });
  });

  it("by our own answer is a bug, not a refusal", async () => {
    const thrown = await thrownBy(caller.answered());
    expect(thrown).toBeInstanceOf(TRPCError);
    expect(asRefusal(thrown)).toBeNull();
  });
});
