import { useEffect, useRef, type RefObject } from "react";
import { classNames } from "@/lib/class-names.ts";
import { Button } from "@/ui/button.tsx";
import { Notice } from "@/ui/notice.tsx";
import { OwnerStep } from "./owner-step.tsx";
import { ShopStep } from "./shop-step.tsx";
import { STEPS } from "./steps.ts";
import { StoreStep } from "./store-step.tsx";
import { useSetup } from "./use-setup.ts";

/** Three short steps; one can always go back, and nothing typed is lost. */
export function SetupFormPage({ needsCode }: { needsCode: boolean }) {
  const { form, step, setStep, goOn, error, isSending } = useSetup();
  const section = useRef<HTMLElement>(null);
  const isLast = step === STEPS.length - 1;
  useFocusAtStep(section, step);
  return (
    <>
      <h1 className="mt-1 text-24 font-semibold tracking-tight">Set up your shop</h1>
      <StepList step={step} onStep={setStep} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void goOn();
        }}
      >
        <section
          ref={section}
          aria-labelledby="step-name"
          className="rounded-md border border-line bg-surface p-4 sm:p-6"
        >
          <h2 id="step-name" className="mb-5 text-20 font-semibold">
            {STEPS[step]?.name}
          </h2>
          {error !== null && (
            <Notice meaning="danger" className="mb-4">
              {error}
            </Notice>
          )}
          {step === 0 && <ShopStep form={form} />}
          {step === 1 && <StoreStep form={form} />}
          {isLast && <OwnerStep form={form} needsCode={needsCode} />}
        </section>
        <div className="mt-4 flex justify-between gap-2">
          {step > 0 ? (
            <Button size="large" disabled={isSending} onClick={() => setStep(step - 1)}>
              Back
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" look="primary" size="large" disabled={isSending}>
            {isSending ? "Opening…" : isLast ? "Open the shop" : "Continue"}
          </Button>
        </div>
      </form>
    </>
  );
}

/** Puts the focus into the first field of a step, or into the first the server did not take. */
function useFocusAtStep(section: RefObject<HTMLElement | null>, step: number): void {
  useEffect(() => {
    const wrong = section.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    (wrong ?? section.current?.querySelector<HTMLElement>("input, select, textarea"))?.focus();
  }, [section, step]);
}

function StepList({ step, onStep }: { step: number; onStep: (step: number) => void }) {
  return (
    <ol className="mt-1 mb-4 flex flex-wrap gap-x-2 text-14">
      {STEPS.map(({ name }, index) => (
        <li key={name} aria-current={index === step ? "step" : undefined}>
          <button
            type="button"
            disabled={index >= step}
            onClick={() => onStep(index)}
            className={classNames(
              "inline-flex h-11 items-center gap-2 rounded-md pr-3 text-soft",
              index === step && "font-semibold text-ink",
              index < step && "hover:text-ink",
            )}
          >
            <span
              className={classNames(
                "flex size-6 items-center justify-center rounded-full bg-sunken text-13 font-semibold",
                index === step && "bg-accent text-on-accent",
              )}
            >
              {index + 1}
            </span>
            <span className={classNames(index < step && "underline underline-offset-4")}>{name}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
